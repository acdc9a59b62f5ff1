export const palette = {
  label: 'Search and go to',
  hint: 'A page, a catalog, a control, an id…',
  go: 'Go to',
  do: 'Do',
  ids: 'By id',
  flowSynonyms: 'mashup Node-RED',
  light: 'Light theme',
  dark: 'Dark theme',
  keys: 'Keyboard shortcuts',
  filter: 'To the search of the list',
  singleKeys: 'Shortcuts of a single key',
};
