import type { AllMessages } from '../../messages';

export const links: AllMessages['links'] = {
  invitation: 'Te han invitado a STATUS',
  accept: 'Elegir esta contraseña y entrar',
  reset: 'Elige otra contraseña',
  newPassword: 'Contraseña nueva',
  choosePassword: 'Elegir esta contraseña',
  validUntil: 'El enlace funciona hasta',
  dead: 'Este enlace ya no funciona. Puede deberse a tres cosas:',
  deadUsed: 'Ya se usó: solo funciona una vez.',
  deadExpired: 'Su plazo ha terminado.',
  deadReplaced: 'Un enlace más nuevo lo ha sustituido.',
  deadNext: 'Pide un enlace nuevo a quien administra STATUS.',
  toSignIn: 'Ir a iniciar sesión',
};
