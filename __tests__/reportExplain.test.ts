import { describe, expect, it } from 'vitest';
import { catalogue } from '../src/catalogue';
import { reasons } from '../src/catalogue/reasons';
import { transformNames } from '../src/catalogue/transformNames';
import { explain } from '../src/report/explain';
import { listCatalogue } from '../src/report/listCatalogue';

const known = { catalogue, reasons };

it.each(reasons.map(({ code }) => code))('explains the code %s', (code) => {
  const reason = reasons.find((candidate) => candidate.code === code);
  const text = explain(code, known);
  expect(text.startsWith(`${code} (`)).toBe(true);
  expect(text.replace(/\s+/g, ' ')).toContain(reason?.meaning.replace(/\s+/g, ' '));
  expect(text.replace(/^ {4}/gm, '')).toContain(reason?.example);
});

it('explains every API, by its whole name', () => {
  for (const { api } of catalogue) expect(explain(api, known).split('\n')[0]).toBe(api);
});

it('explains an API by its last part and without regard to case', () => {
  expect(explain('READFILESYNC', known)).toMatch(/^fs\.readFileSync\n/);
});

it('says on what the way of treating a call depends', () => {
  expect(explain('fs.readFileSync', known)).toMatch(/refused: \S+, when .*argument \d/);
});

it.each(Object.keys(transformNames))('explains the transform %s', (name) => {
  expect(explain(name, known)).toContain(`${name}: from`);
});

describe('an unknown word', () => {
  it('gives the nearest known ones', () => {
    expect(() => explain('readFileSyn', known)).toThrow(/^nothing is called readFileSyn\. Did you mean readFileSync/);
    expect(() => explain('in-sync-funktion', known)).toThrow(/Did you mean in-sync-function/);
  });

  it('without any near one points to the list', () => {
    expect(() => explain('qqqqqqqqqqqq', known)).toThrow('nothing is called qqqqqqqqqqqq. See: unsync list');
  });
});

it('lists every transform and every API', () => {
  const text = listCatalogue(catalogue);
  for (const name of Object.keys(transformNames)) expect(text).toContain(`${name}`);
  for (const { api } of catalogue) expect(text).toContain(`  ${api} `);
});
