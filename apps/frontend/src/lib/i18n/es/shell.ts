import type { Messages } from '../messages';

export const nav: Messages['nav'] = {
  label: 'Navegación principal',
  overview: 'Resumen',
  catalogs: 'Catálogos',
  controls: 'Controles',
  runs: 'Ejecuciones',
  flows: 'Flujos',
  administration: 'Administración',
  users: 'Personas',
  serviceAccounts: 'Cuentas de servicio',
  endpoints: 'Áreas de la API',
  system: 'Sistema',
  auditLog: 'Registro de auditoría',
  assistantLimit: 'Límite de asistentes',
  unavailable: 'no disponible',
};

export const shell: Messages['shell'] = {
  skip: 'Saltar al contenido',
  home: 'STATUS, resumen',
  openNavigation: 'Abrir la navegación',
  closeNavigation: 'Cerrar la navegación',
  mock: 'Datos de demostración',
  reconnecting: 'Reconectando…',
  account: 'Cuenta de {{name}}',
  search: 'Buscar',
  yourAccount: 'Tu cuenta',
  profile: 'Perfil',
  security: 'Seguridad',
  tokens: 'Cuentas de servicio y tokens',
  appearance: 'Apariencia',
  language: 'Idioma',
  theme: 'Tema',
  themeSystem: 'Como el sistema',
  themeLight: 'Claro',
  themeDark: 'Oscuro',
};
