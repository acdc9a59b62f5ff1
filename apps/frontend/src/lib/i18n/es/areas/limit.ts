import type { AllMessages } from '../../messages';

export const limit: AllMessages['limit'] = {
  lead: 'Cuántos asistentes hay, y cuántos puede haber.',
  use: 'Uso',
  used: 'Asistentes que hay',
  most: 'Asistentes que puede haber',
  limit: 'Límite',
  hint: 'No menos de los que hay: elimina antes asistentes.',
  rule: 'Un número entero de 0 a 9999.',
  saved: 'Guardado.',
};
