import express from 'express';
import request from 'supertest';
import { expect, it } from 'vitest';
import { allRows, writeTable } from './write-table.js';

const rows = ['=1+1', '+2', '-3', '@a', 'plain, "quoted"'].map((text) => ({ text }));
const served = (format: 'csv' | 'json', list: { text: string }[] = rows) =>
  request(
    express().get('/', (_req, res) =>
      writeTable(res, {
        format,
        name: 'rows',
        columns: { text: (row) => row.text, scope: () => ({ team: 'a' }), none: () => null },
        toJson: (row) => row,
        rows: allRows(async (after: { text: string } | undefined, limit) => {
          const start = after ? list.indexOf(after) + 1 : 0;
          return list.slice(start, start + limit + 1);
        }, 2),
      }),
    ),
  ).get('/');

it('escapes what a spreadsheet would run, and quotes what would break a row', async () => {
  const { text, headers } = await served('csv').expect(200);
  expect(headers['content-disposition']).toBe('attachment; filename="rows.csv"');
  expect(text.split('\r\n').slice(0, 6)).toEqual([
    'text,scope,none',
    `'=1+1,"{""team"":""a""}",`,
    `'+2,"{""team"":""a""}",`,
    `'-3,"{""team"":""a""}",`,
    `'@a,"{""team"":""a""}",`,
    '"plain, ""quoted""","{""team"":""a""}",',
  ]);
});

it('writes JSON of any number of rows, none included', async () => {
  expect((await served('json')).body).toEqual(rows);
  expect((await served('json', [])).body).toEqual([]);
  expect((await served('csv', [])).text).toBe('text,scope,none\r\n');
});

it('reads every page to the last row', async () => {
  expect((await served('json', rows.slice(0, 4))).body).toHaveLength(4);
});
