import type { Messages } from '../messages';

export const overview: Messages['overview'] = {
  compliance: 'Cumplimiento ahora',
  inCatalogs_one: 'en {{count}} catálogo',
  inCatalogs_other: 'en {{count}} catálogos',
  delta: '{{delta}} puntos desde ayer',
  unchanged: 'como ayer',
  assessed:
    'De los controles evaluados cumple el {{percentage}}. Los demás reducen la cobertura, no esta cifra.',
  trend: 'Resultados superados por día',
  trendDays_one: 'último día',
  trendDays_other: 'últimos {{count}} días',
  trendEmpty: 'Aún no hay resultados',
  trendSentence:
    'Del {{first}} el {{firstDay}} al {{last}} el {{lastDay}}; mínimo {{lowest}} el {{lowestDay}}.',
  trendOneDay: '{{percentage}} el {{day}}.',
  trendGaps_one: '{{count}} día no tiene datos.',
  trendGaps_other: '{{count}} días no tienen datos.',
  trendDay:
    '{{day}}: {{percentage}} · cumplen {{passed}}, no cumplen {{failed}}, sin veredicto {{missing}}',
  failing: 'Lo que no cumple',
  failingSince: 'no cumple desde',
  nothingFails: 'Todo cumple',
  pending: 'Lo pendiente',
  nothingPending: 'Todo está calculado',
  recentRuns: 'Ejecuciones recientes',
  allRuns: 'Todas las ejecuciones',
  services: 'Servicios',
  serviceUp: 'Responde',
  serviceDown: 'No responde',
  start: 'Primeros pasos',
  noCatalog: 'Aún no hay ningún catálogo en vigor',
  noCatalogHint:
    'Crea un borrador, añade controles y finalízalo: desde entonces sus controles se ejecutan solos.',
};
