import type { Messages } from '../messages';

export const session: Messages['session'] = {
  signIn: 'Iniciar sesión',
  signOut: 'Cerrar sesión',
  ended: 'Tu sesión ha terminado. Inicia sesión de nuevo y volverás a la página en la que estabas.',
  passwordChosen: 'Tu contraseña nueva está guardada. Inicia sesión con ella.',
  or: 'o',
  withGitHub: 'Iniciar sesión con GitHub',
  github: {
    linked: 'Tu cuenta de GitHub está vinculada.',
    connected: 'Tu cuenta de GitHub está conectada.',
    denied: 'Le dijiste que no a GitHub, así que nada ha cambiado.',
    failed: 'No se pudo preguntar a GitHub. Inténtalo más tarde.',
    taken: 'Esta cuenta de GitHub está vinculada a otra persona.',
    notLinked:
      'Nadie ha vinculado aquí esta cuenta de GitHub. Inicia sesión con tu contraseña y vincúlala.',
  },
  mockHint:
    'Datos de demostración: entra como ada (administradora) o eve (lectora) con cualquier contraseña.',
  username: 'Usuario',
  usernameRequired: 'Escribe tu usuario.',
  usernameRule: 'De 3 a 64 letras, cifras o . _ @ -',
  password: 'Contraseña',
  passwordRequired: 'Escribe tu contraseña.',
  passwordRule: 'Al menos 12 caracteres, ni una contraseña común ni una que contenga tu usuario.',
  code: 'Código',
  codeHint: 'Las seis cifras de tu aplicación de autenticación, o un código de recuperación.',
  codeRequired: 'Escribe el código.',
  togglePassword: 'Mostrar u ocultar la contraseña',
  email: 'Correo electrónico',
  emailRule: 'No es una dirección de correo.',
  language: 'Idioma',
  timeZone: 'Zona horaria',
  token: 'Código de instalación',
  tokenHint: 'Aparece donde se inició STATUS; el enlace de allí lo rellena.',
  tokenRequired: 'Escribe el código de instalación.',
  setup: 'Configurar STATUS',
  setupLead:
    'Crea la primera cuenta de administración. Después esta página se cierra para siempre.',
  createAdmin: 'Crear la cuenta e iniciar sesión',
  role: {
    user: 'Lectura',
    auditor: 'Auditoría',
    developer: 'Desarrollo',
    admin: 'Administración',
    service: 'Servicio',
  },
};
