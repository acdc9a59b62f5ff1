import type { Schemas } from '@/lib/schemas';

type Panel = Schemas['GrafanaPanel'];

/** A stored panel, with the query that readers do not see. */
export interface MockPanel extends Omit<Panel, 'embedPath'> {
  sql: string;
}

export interface MockDashboard {
  uid: string;
  title: string;
  version: number;
  folderUid: string | null;
  tags: string[];
  provisioned: boolean;
  time: { from: string; to: string };
  panels: MockPanel[];
}

/** The type of panel that each template makes, and the view it reads. */
const TEMPLATES: Record<
  Schemas['GrafanaPanelTemplate'],
  { type: string; view: string; w: number }
> = {
  'compliance-trend': { type: 'timeseries', view: 'compliance_per_day', w: 12 },
  'compliance-gauge': { type: 'gauge', view: 'compliance_per_day', w: 6 },
  'open-failures': { type: 'stat', view: 'slots', w: 6 },
  'control-table': { type: 'table', view: 'compliance_per_day', w: 24 },
  'recent-runs': { type: 'table', view: 'runs', w: 24 },
  'verdict-share': { type: 'piechart', view: 'slots', w: 8 },
  'run-durations': { type: 'heatmap', view: 'runs', w: 16 },
  'guarantee-values': { type: 'timeseries', view: 'points', w: 12 },
};

/** A panel as the server would make it, below those there are. */
export function makePanel(
  panels: readonly MockPanel[],
  request: Schemas['GrafanaPanelCreate'],
): MockPanel {
  const { type, view, w } = TEMPLATES[request.template];
  const below = Math.max(0, ...panels.map(({ gridPos }) => (gridPos ? gridPos.y + gridPos.h : 0)));
  return {
    id: Math.max(0, ...panels.map(({ id }) => id)) + 1,
    title: request.title,
    description: request.description ?? null,
    type,
    gridPos: request.gridPos ?? { x: 0, y: below, w, h: 8 },
    sql: `SELECT * FROM "reporting"."${view}"`,
  };
}

const lines = (...titled: [Schemas['GrafanaPanelTemplate'], string][]): MockPanel[] =>
  titled.reduce<MockPanel[]>(
    (panels, [template, title]) => [...panels, makePanel(panels, { template, title })],
    [],
  );

/** The panels a dashboard begins with. */
export const templatePanels = (
  template: Schemas['GrafanaDashboardCreate']['template'],
): MockPanel[] => {
  switch (template) {
    case undefined:
      return [];
    case 'control':
      return lines(['guarantee-values', 'Value of the guarantee'], ['recent-runs', 'Runs']);
    case 'catalog':
      return lines(['compliance-trend', 'Compliance by day'], ['control-table', 'Controls']);
    case 'overview':
      return lines(
        ['compliance-trend', 'Compliance by day'],
        ['compliance-gauge', 'Compliance'],
        ['open-failures', 'Failed periods'],
        ['verdict-share', 'Verdicts'],
        ['control-table', 'Controls'],
      );
  }
};

const dashboard = (
  uid: string,
  title: string,
  folderUid: string,
  panels: MockPanel[],
  provisioned = false,
): MockDashboard => ({
  ...{ uid, title, folderUid, panels, provisioned },
  version: 1,
  tags: ['status'],
  time: { from: 'now-30d', to: 'now' },
});

/** A Grafana as STATUS leaves it after a month: dashboards of files, of a team, and a datasource. */
export function seedGrafana() {
  const folders: Schemas['GrafanaFolder'][] = [
    { uid: 'status', title: 'STATUS', parentUid: null, url: '/grafana/dashboards/f/status/x' },
    {
      uid: 'platform',
      title: 'Platform team',
      parentUid: null,
      url: '/grafana/dashboards/f/platform/x',
    },
  ];
  const dashboards = [
    dashboard('status-overview', 'Compliance overview', 'status', templatePanels('overview'), true),
    dashboard(
      'status-runs',
      'Runs',
      'status',
      lines(['run-durations', 'Duration of runs'], ['recent-runs', 'Runs']),
      true,
    ),
    dashboard(
      'platform-licences',
      'Licences of the platform',
      'platform',
      templatePanels('control'),
    ),
  ];
  const datasources: Schemas['GrafanaDatasource'][] = [
    {
      uid: 'status-postgres',
      name: 'STATUS PostgreSQL',
      type: 'grafana-postgresql-datasource',
      url: 'postgres:5432',
      database: 'statusdb',
      isDefault: true,
      readOnly: true,
    },
  ];
  return {
    folders: new Map(folders.map((folder) => [folder.uid, folder])),
    dashboards: new Map(dashboards.map((one) => [one.uid, one])),
    datasources,
    links: new Map<string, Schemas['PanelLink']>(),
  };
}
