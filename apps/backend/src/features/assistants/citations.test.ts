import { expect, it } from 'vitest';
import { createSources } from './citations.js';

const POINT = '01890a5d-ac96-774b-bcce-b302099a8057';
const CONTROL = '01890a5d-ac96-774b-bcce-b302099a8058';
const OTHER = '01890a5d-ac96-774b-bcce-b302099a8059';

it('cites what a tool has read and the answer names, by what it is of', () => {
  const sources = createSources();
  sources.learn({ points: [{ id: POINT, controlId: CONTROL }] });
  expect(sources.cited(`Point ${POINT} of control ${CONTROL.toUpperCase()} failed.`)).toEqual({
    citations: [
      { type: 'point', id: POINT },
      { type: 'control', id: CONTROL },
    ],
    unverified: [],
  });
});

it('names what the answer has made up', () => {
  const sources = createSources();
  sources.learn({ point: { id: POINT } });
  expect(sources.cited(`See ${OTHER} and ${OTHER}.`)).toEqual({
    citations: [],
    unverified: [OTHER],
  });
});

it('cites each once, and nothing that the answer does not name', () => {
  const sources = createSources();
  sources.learn({ point: { id: POINT } });
  expect(sources.cited('No identifiers.')).toEqual({ citations: [], unverified: [] });
  expect(sources.cited(`${POINT} ${POINT}`).citations).toHaveLength(1);
});
