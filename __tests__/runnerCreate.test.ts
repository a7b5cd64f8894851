import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CreatedFile, FilePlan, PlanOptions } from '../src/plan/types';
import { render } from '../src/report/render';
import { helperFile } from '../src/rewrite/names/helperFile';
import { summary } from '../src/report/summary';
import { apply } from '../src/runner/apply';
import { fromPlanDocument } from '../src/runner/fromPlanDocument';
import { plan } from '../src/runner/plan';
import { type PlanDocument, toPlanDocument } from '../src/runner/planDocument';
import { readPlanDocument } from '../src/runner/readPlanDocument';
import { replan } from '../src/runner/replan';
import type { RunOptions } from '../src/runner/types';
import { undo } from '../src/runner/undo';
import { withCreatedFiles } from '../src/runner/withCreatedFiles';
import { fakeParts, fakePlan, site } from './support/fakeParts';
import { type Contents, type Sandbox, sandbox } from './support/sandbox';

const helper = 'export const go = 1;\n';

/** As the fake planner, but `goSync` needs `go.mjs` in the folder for helpers, with a text that the source may choose. */
function planWithHelper(text: string, _file: string, options: PlanOptions): FilePlan {
  const { helpers, taken = [], exclude = [] } = options;
  const name = posix.join(helpers ?? '', 'go.mjs');
  const own = /helper: (\w+)/.exec(text)?.[1];
  const planned = fakePlan(text);
  const reason = helpers === undefined ? 'no-folder' : taken.includes(name) ? 'taken' : undefined;
  const isStruck = planned.sites.every(({ id }) => exclude.includes(id));
  if (reason !== undefined || isStruck) {
    const sites = [site({ status: 'refused', reason: reason ?? 'struck' })];
    return { sites, edits: [], output: text, unusedDirectives: [] };
  }
  const creates: CreatedFile[] = [{ file: name, text: own === undefined ? helper : `export const ${own} = 1;\n` }];
  return planned.error ? planned : { ...planned, creates };
}

const run = (box: Sandbox, options: RunOptions = {}) =>
  plan(['.'], { cwd: box.root, helpers: 'lib/helpers', ...options }, fakeParts(planWithHelper));
const planned = async (contents: Contents, options: RunOptions = {}) => {
  const box = sandbox(contents);
  return { box, run: await run(box, options) };
};
const reasons = (files: Awaited<ReturnType<typeof run>>['files']) =>
  files.flatMap(({ plan: { sites } }) => sites.map(({ status, reason }) => reason ?? status));

describe('a file that a plan creates', () => {
  it('is planned once for all files that need it, and shown in the reports', async () => {
    const { box, run: dry } = await planned({ 'a.js': 'goSync()\n', 'b.js': 'goSync()\n' });
    expect(dry.files.map(({ file, created }) => [file, created])).toEqual([
      ['a.js', undefined],
      ['b.js', undefined],
      ['lib/helpers/go.mjs', true],
    ]);
    expect(fs.existsSync(box.path('lib'))).toBe(false);
    const diff = await render(dry, 'diff');
    expect(diff).toContain('--- /dev/null\n+++ b/lib/helpers/go.mjs\n@@ -0,0 +1 @@\n+export const go = 1;\n');
    execFileSync('git', ['apply', '-'], { cwd: box.root, input: diff });
    expect([box.read('lib/helpers/go.mjs'), box.read('b.js')]).toEqual([helper, 'await go()\n']);
    const report = JSON.parse(await render(dry, 'json')) as { files: object[]; summary: object };
    expect(report.files).toMatchObject([{ file: 'a.js' }, { file: 'b.js' }, { created: true }]);
    expect(report.summary).toMatchObject({ changed: 3, rewritten: 2 });
    expect(summary(dry)).toContain('2 calls in 2 files can be rewritten, 1 file would be created');
  });

  it('is written with the others, and taken back with its folders', async () => {
    const { box, run: dry } = await planned({ 'a.js': 'goSync()', 'lib/x.txt': '' });
    const written = await apply(dry);
    expect(written).toMatchObject({ errors: [], files: [{ outcome: 'written' }, { outcome: 'written' }] });
    expect([box.read('a.js'), box.read('lib/helpers/go.mjs')]).toEqual(['await go()', helper]);
    expect((await run(box)).files).toEqual([]);
    expect(await undo(box.root)).toMatchObject({ restored: ['a.js', 'lib/helpers/go.mjs'], errors: [] });
    expect([box.read('a.js'), fs.readdirSync(box.path('lib'))]).toEqual(['goSync()', ['x.txt']]);
  });

  it('stays when it was changed before the undo', async () => {
    const { box, run: dry } = await planned({ 'a.js': 'goSync()' });
    await apply(dry);
    box.write({ 'lib/helpers/go.mjs': `${helper}// mine\n` });
    expect(await undo(box.root)).toMatchObject({
      restored: ['a.js'],
      errors: [{ file: 'lib/helpers/go.mjs', message: 'not removed: the file changed since' }],
    });
    expect(box.read('lib/helpers/go.mjs')).toContain('// mine');
  });

  it.each([helper, helper.replaceAll('\n', '\r\n')])('is reused where it is there already: %j', async (there) => {
    const { box, run: dry } = await planned({ 'a.js': 'goSync()', 'lib/helpers/go.mjs': there });
    expect(dry.files.map(({ file }) => file)).toEqual(['a.js']);
    expect(await apply(dry)).toMatchObject({ errors: [] });
    await undo(box.root);
    expect([box.read('a.js'), box.read('lib/helpers/go.mjs')]).toEqual(['goSync()', there]);
  });

  it('does not take the place of another: the planner is told', async () => {
    const { box, run: dry } = await planned({ 'a.js': 'goSync()', 'lib/helpers/go.mjs': 'mine' });
    expect(reasons(dry.files)).toEqual(['taken']);
    await apply(dry);
    expect([box.read('a.js'), box.read('lib/helpers/go.mjs')]).toEqual(['goSync()', 'mine']);
  });

  it('has one text: what needs another under the same name is told', async () => {
    const { run: dry } = await planned({ 'a.js': 'goSync()', 'b.js': 'goSync() // helper: other' });
    expect(reasons(dry.files)).toEqual(['rewritten', 'taken']);
    expect(dry.files.at(-1)).toMatchObject({ file: 'lib/helpers/go.mjs', text: '', plan: { output: helper } });
  });

  it('is not created when another took its place after the plan, and nothing that needs it is written', async () => {
    const { box, run: dry } = await planned({ 'a.js': 'goSync()' });
    box.write({ 'lib/helpers/go.mjs': 'mine' });
    const { errors, files } = await apply(dry);
    expect(errors.map(({ file, message }) => `${file}: ${message}`)).toEqual([
      'a.js: not written: it needs lib/helpers/go.mjs, which is not there',
      'lib/helpers/go.mjs: not created: another file of this name is there',
    ]);
    expect(reasons(files)).toEqual(['not-written']);
    expect([box.read('a.js'), box.read('lib/helpers/go.mjs')]).toEqual(['goSync()', 'mine']);
    await expect(undo(box.root)).rejects.toThrow('nothing to undo');
  });

  it('goes again when nothing that needs it could be written', async () => {
    const { box, run: dry } = await planned({ 'a.js': 'goSync()' });
    box.write({ 'a.js': 'goSync() // mine' });
    expect((await apply(dry)).files).toMatchObject([{ outcome: 'failed' }, { outcome: 'failed' }]);
    expect(fs.existsSync(box.path('lib/helpers'))).toBe(false);
  });

  it('goes when the calls that need it are struck from the run', async () => {
    const { run: dry } = await planned({ 'a.js': 'goSync()' });
    const [file] = dry.files;
    if (!file) throw new Error('no file');
    const struck = await replan(file, ['id0'], () => Promise.resolve(planWithHelper));
    expect((await withCreatedFiles({ ...dry, files: [struck, ...dry.files.slice(1)] })).files).toHaveLength(1);
  });

  it('is not written through a link out of the folder', async () => {
    const outside = sandbox();
    const { box, run: dry } = await planned({ 'a.js': 'goSync()' });
    fs.symlinkSync(outside.root, box.path('lib'));
    const { errors } = await apply(dry);
    expect(errors.at(-1)?.message).toBe('not created: it lies outside the folder');
    expect([fs.readdirSync(outside.root), box.read('a.js')]).toEqual([[], 'goSync()']);
  });
});

describe('--helpers', () => {
  it.each(['..', '../x', '/', 'node_modules/x', '.git', 'a.js'])('%s is a usage error', async (helpers) => {
    await expect(planned({ 'a.js': 'goSync()' }, { helpers })).rejects.toThrow(`--helpers ${helpers}: `);
  });

  it('may be absolute, and be the folder itself', async () => {
    const { box, run: dry } = await planned({ 'a.js': 'goSync()' }, { helpers: '.' });
    expect(dry.files.map(({ file, planOptions }) => [file, planOptions.helpers])).toEqual([
      ['a.js', '.'],
      ['go.mjs', undefined],
    ]);
    const absolute = await run(box, { helpers: box.path('in') });
    expect(absolute.files[0]?.planOptions.helpers).toBe('in');
  });
});

describe('a plan file that creates', () => {
  const documentOf = async (contents: Contents) => {
    const { box, run: dry } = await planned(contents);
    return { box, document: toPlanDocument(dry) };
  };
  const open = (box: Sandbox, document: PlanDocument) =>
    fromPlanDocument(readPlanDocument(JSON.stringify(document)), {
      cwd: box.root,
      loadPlanner: () => Promise.resolve(planWithHelper),
    });

  it('is applied, and a second time says that all is there', async () => {
    const { box, document } = await documentOf({ 'a.js': 'goSync()', 'z.js': 'goSync()' });
    expect(document.files.map(({ file, needs, created }) => ({ file, needs, created }))).toEqual([
      { file: 'a.js', needs: ['lib/helpers/go.mjs'] },
      { file: 'lib/helpers/go.mjs', created: true },
      { file: 'z.js', needs: ['lib/helpers/go.mjs'] },
    ]);
    expect(await apply(await open(box, document))).toMatchObject({ errors: [] });
    expect([box.read('z.js'), box.read('lib/helpers/go.mjs')]).toEqual(['await go()', helper]);
    expect(await open(box, document)).toMatchObject({ files: [], errors: [], warnings: { length: 3 } });
    fs.rmSync(box.path('lib/helpers/go.mjs'));
    expect((await open(box, document)).files).toMatchObject([{ file: 'lib/helpers/go.mjs', created: true }]);
  });

  it('carries a file that is there where it was made, for the places where it is not', async () => {
    const { box, document } = await documentOf({ 'a.js': 'goSync()', 'lib/helpers/go.mjs': helper });
    fs.rmSync(box.path('lib'), { recursive: true });
    await apply(await open(box, document));
    expect(box.read('lib/helpers/go.mjs')).toBe(helper);
  });

  it('creates nothing when the calls that need it are struck', async () => {
    const { box, document } = await documentOf({ 'a.js': 'goSync()' });
    const files = document.files.map((file) => ({
      ...file,
      sites: file.sites.map((one) => ({ ...one, apply: false })),
    }));
    expect(await apply(await open(box, { ...document, files }))).toMatchObject({ errors: [] });
    expect(fs.readdirSync(box.root)).toEqual(['a.js']);
  });

  it('is refused where another file is, with all that needs it', async () => {
    const { box, document } = await documentOf({ 'a.js': 'goSync()' });
    box.write({ 'lib/helpers/go.mjs': 'mine' });
    const { errors } = await apply(await open(box, document));
    expect(errors.map(({ message }) => message)).toEqual([
      'not created: another file of this name is there',
      'not written: it needs lib/helpers/go.mjs, which is not there',
    ]);
    expect(box.read('a.js')).toBe('goSync()');
  });

  it.each([
    ['leads out', { file: '../go.mjs' }, 'leads out of the folder'],
    ['is where nothing is written', { file: '.git/go.mjs' }, 'unsync never writes'],
    ['replaces a part', { edits: [{ start: 3, end: 3, text: '' }] }, 'does not say what it creates'],
    ['is missing', { created: undefined }, 'does not create "lib/helpers/go.mjs"'],
    ['is half said', { created: 1 }, 'does not say what it creates'],
  ] as const)('with one that %s is no plan', async (_what, change, message) => {
    const { document } = await documentOf({ 'a.js': 'goSync()' });
    const files = document.files.map((file) => (file.created ? { ...file, ...change } : file));
    expect(() => readPlanDocument(JSON.stringify({ ...document, files }))).toThrow(message);
  });

  it.each([
    ['is no source', 'lib/helpers/go.json', 'it is no source'],
    ['goes through a link', 'link/go.mjs', 'it lies outside the folder'],
  ])('with one that %s is not applied', async (_what, name, message) => {
    const { box, document } = await documentOf({ 'a.js': 'goSync()' });
    fs.symlinkSync(sandbox().root, box.path('link'));
    const files = document.files.map((file) => (file.created ? { ...file, file: name } : { ...file, needs: [name] }));
    const { errors } = await apply(await open(box, { ...document, files }));
    expect(errors[0]?.message).toBe(`not created: ${message}`);
    expect(box.read('a.js')).toBe('goSync()');
  });
});

describe('helperFile', () => {
  it.each([
    ['src/a.mjs', 'src/helpers', './helpers/x.mjs'],
    ['src/routes/a.mjs', 'lib', '../../lib/x.mjs'],
    ['a.mjs', '.', './x.mjs'],
    ['src/a.mjs', '.', '../x.mjs'],
  ])('names the module from %s in %s as %s', (file, helpers, specifier) => {
    const made = helperFile(file, { helpers }, 'x.mjs', helper);
    expect(made).toEqual({ specifier, creates: [{ file: posix.join(helpers, 'x.mjs'), text: helper }] });
  });

  it.each([
    ['a.mjs', {}, 'no-helpers-folder'],
    ['/abs/a.mjs', { helpers: 'lib' }, 'no-helpers-folder'],
    ['../a.mjs', { helpers: 'lib' }, 'no-helpers-folder'],
    ['a.mjs', { helpers: 'lib', taken: ['lib/x.mjs'] }, 'helper-file-taken'],
  ])('refuses %s with %j as %s', (file, options, refuse) => {
    expect(helperFile(file, options, 'x.mjs', helper)).toEqual({ refuse });
  });
});
