import type { Messages } from '../messages';

export const runs: Messages['runs'] = {
  lead: 'Cada vez que un control se calculó para un ámbito y un periodo, de más nueva a más antigua.',
  list: 'Todas las ejecuciones',
  status: 'Estado',
  anyStatus: 'Cualquier estado',
  none: 'Aún no hay ejecuciones',
  noneHint:
    'Los controles de catálogos finalizados se ejecutan según su programación, o al pulsar «Ejecutar ahora».',
  ofControl: 'Ejecuciones y resultados',
  ofEvidence_one: 'de {{count}} comprobación',
  ofEvidence_other: 'de {{count}} comprobaciones',
  noneOfControl: 'Aún no se ha ejecutado',
  noneOfControlHint: 'Se ejecuta según su programación, o ahora.',
  openOf: 'Abrir ejecución: {{period}} {{scope}}',
  title: '{{control}}, {{period}}',
  underWay: 'En marcha',
  facts: 'La ejecución',
  flow: 'Flujo',
  trigger: 'Iniciada por',
  duration: 'Duración',
  attempts: 'Intentos',
  deadline: 'Límite',
  node: 'Nodo',
  failedTitle: 'La ejecución terminó en error. No es un veredicto: reduce la cobertura.',
  evidencesSoFar_one: '{{number}} evidencia hasta ahora',
  evidencesSoFar_other: '{{number}} evidencias hasta ahora',
  announce: '{{control}}, {{scope}}: {{state}}.',
};

export const points: Messages['points'] = {
  title: 'Punto de garantía',
  result: 'Objetivo alcanzado',
  objective: 'Objetivo',
  revision: 'Veces calculado',
  calculated: 'Última vez',
  missing: 'Métricas ausentes',
  agreement: 'Acuerdo',
};
