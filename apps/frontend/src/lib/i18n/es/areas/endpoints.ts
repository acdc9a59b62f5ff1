import type { AllMessages } from '../../messages';

export const endpoints: AllMessages['endpoints'] = {
  lead: 'Áreas de la API. Lo que se apaga responde 503 a todo el mundo, y la navegación lo dice.',
  areas: 'Áreas',
  area: 'Área',
  operations: 'Operaciones',
  switched: 'Último cambio',
  never: 'Nunca',
  available: 'Disponible',
  on: 'Encendida',
  off: 'Apagada',
  switchOf: 'El área {{area}} está disponible',
  protected:
    'Sigue encendida: sin ella nadie podría iniciar sesión, encender áreas ni ver que STATUS funciona.',
  ask: '¿Apagar {{area}}?',
  askHint:
    'Sus páginas y todo programa que la llama dejan de funcionar hasta que se encienda de nuevo.',
  switchOff: 'Apagar',
};
