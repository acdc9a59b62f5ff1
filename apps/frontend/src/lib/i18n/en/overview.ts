export const overview = {
  compliance: 'Compliance now',
  inCatalogs_one: 'in {{count}} catalog',
  inCatalogs_other: 'in {{count}} catalogs',
  delta: '{{delta}} points since yesterday',
  unchanged: 'as yesterday',
  assessed:
    'Of the controls that were assessed, {{percentage}} comply. The others lower the coverage, not this figure.',
  trend: 'Results that passed, per day',
  trendDays_one: 'last day',
  trendDays_other: 'last {{count}} days',
  trendEmpty: 'No results yet',
  trendSentence:
    'From {{first}} on {{firstDay}} to {{last}} on {{lastDay}}; lowest {{lowest}} on {{lowestDay}}.',
  trendOneDay: '{{percentage}} on {{day}}.',
  trendGaps_one: '{{count}} day has no data.',
  trendGaps_other: '{{count}} days have no data.',
  trendDay:
    '{{day}}: {{percentage}} · passed {{passed}}, failed {{failed}}, without verdict {{missing}}',
  failing: 'What fails',
  failingSince: 'failing since',
  nothingFails: 'Nothing fails',
  pending: 'What is pending',
  nothingPending: 'Everything is computed',
  recentRuns: 'Recent runs',
  allRuns: 'All runs',
  services: 'Services',
  serviceUp: 'Answers',
  serviceDown: 'Does not answer',
  start: 'First steps',
  noCatalog: 'No catalog is in force yet',
  noCatalogHint:
    'Create a draft, add controls, finalize it: from then on its controls run by themselves.',
};
