export const nav = {
  label: 'Main navigation',
  overview: 'Overview',
  catalogs: 'Catalogs',
  controls: 'Controls',
  runs: 'Runs',
  flows: 'Flows',
  unavailable: 'unavailable',
};

export const shell = {
  skip: 'Skip to content',
  home: 'STATUS, overview',
  openNavigation: 'Open navigation',
  closeNavigation: 'Close navigation',
  mock: 'Demo data',
  reconnecting: 'Reconnecting…',
  account: 'Account of {{name}}',
  search: 'Search',
  language: 'Language',
  theme: 'Theme',
  themeSystem: 'As the system',
  themeLight: 'Light',
  themeDark: 'Dark',
};
