import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { findPage, renderApp } from '@/testing/render-app';

it('says which area is switched off, and leads there all the same', async () => {
  const { db } = renderApp('/catalogs');
  db.switches.set('flows', {
    available: false,
    updatedAt: '2026-01-01T00:00:00Z',
    updatedBy: 'ada',
  });
  await findPage('Catalogs');
  const nav = screen.getByRole('navigation', { name: 'Main navigation' });
  expect(await within(nav).findByRole('link', { name: 'Flows unavailable' })).toHaveAttribute(
    'href',
    '/flows',
  );
});
