import { describe, expect, it } from 'vitest';
import { packageOf } from '../src/analysis/moduleSpecifier';
import { catalogue } from '../src/catalogue';
import { withoutSites } from '../src/catalogue/packages/withoutSites';
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

it('explains every module and package of the catalogue', () => {
  const modules = new Set(catalogue.flatMap((entry) => entry.modules).filter((name) => !/[()]/.test(name)));
  for (const module of modules) {
    const first = catalogue.find((entry) => entry.modules.includes(module));
    expect(explain(module, known)).toContain(first?.api);
    expect(explain(packageOf(module), known)).toContain(first?.api);
  }
});

it('lists the functions of a package that has many, and tells all of one that has few', () => {
  expect(explain('fs-extra', known)).toMatch(/^fs-extra: \d+ APIs\n {2}fs-extra\./);
  expect(explain('jsonfile', known)).toMatch(/^jsonfile\.readFileSync\n {2}from/);
});

it('says why nothing of a package is reported', () => {
  for (const [name, fact] of Object.entries(withoutSites))
    expect(explain(name, known).replace(/\s+/g, ' ')).toContain(fact);
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
