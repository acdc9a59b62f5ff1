import type { AllMessages } from '../../messages';

export const palette: AllMessages['palette'] = {
  label: 'Buscar e ir a',
  hint: 'Una página, un catálogo, un control, un id…',
  go: 'Ir a',
  do: 'Hacer',
  ids: 'Por id',
  flowSynonyms: 'mashup Node-RED',
  light: 'Tema claro',
  dark: 'Tema oscuro',
  keys: 'Atajos de teclado',
  filter: 'A la búsqueda de la lista',
  singleKeys: 'Atajos de una sola tecla',
};
