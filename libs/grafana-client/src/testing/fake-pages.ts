import { refuse, type FakeAnswer, type FakeRequest, type FakeRoute } from './fake-routing.js';
import { current } from './fake-state.js';

const page = ({ state, path, query }: FakeRequest): FakeAnswer => {
  const stored = state.dashboards.get(path['uid'] ?? '');
  if (!stored) return refuse(404, 'Dashboard not found');
  const title = String(current(stored)['title']);
  return {
    status: 200,
    text: `<!DOCTYPE html><base href="/grafana/"><title>${title} ${query.get('panelId')}</title>`,
    contentType: 'text/html; charset=UTF-8',
  };
};

/** Pages and images for people, outside `/api`. */
export const pageRoutes: FakeRoute[] = [
  { method: 'GET', path: '/d-solo/{uid}/{slug}', role: 'Viewer', answer: page },
  { method: 'GET', path: '/d-solo/{uid}', role: 'Viewer', answer: page },
  {
    method: 'GET',
    path: '/render/d-solo/{uid}',
    role: 'Viewer',
    answer: ({ state, path }) =>
      state.dashboards.has(path['uid'] ?? '')
        ? { status: 200, text: 'PNG', contentType: 'image/png' }
        : refuse(404, 'Dashboard not found'),
  },
];
