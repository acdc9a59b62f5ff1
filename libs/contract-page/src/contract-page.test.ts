import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { contractPage, findViewer, POLICY } from './index.js';

it('shows the contract that it is told, and takes nothing from elsewhere', () => {
  const page = contractPage({ title: 'One', contract: 'one.json', server: '/' });
  expect(page).toContain('<title>One</title>');
  expect(page).toContain('spec-url="one.json" server-url="/"');
  expect(page).not.toMatch(/https?:|<script(?![^>]*src=)|\son\w+=/);
  expect(POLICY).toContain("default-src 'none'; script-src 'self';");
});

it('finds the viewer where it is installed', () => {
  expect(existsSync(findViewer())).toBe(true);
});
