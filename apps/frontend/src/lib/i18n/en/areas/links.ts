export const links = {
  invitation: 'You are invited to STATUS',
  accept: 'Choose this password and enter',
  reset: 'Choose another password',
  newPassword: 'New password',
  choosePassword: 'Choose this password',
  validUntil: 'The link works until',
  dead: 'This link does not work any more. There are three reasons for that:',
  deadUsed: 'It was used already: it works once.',
  deadExpired: 'Its time is over.',
  deadReplaced: 'A newer link took its place.',
  deadNext: 'Ask an administrator of STATUS for a new link.',
  toSignIn: 'To sign-in',
};
