import fs from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { catalogue, helpers } from '../src/catalogue';
import { reasons } from '../src/catalogue/reasons';
import type { ApiEntry, Form, NameSource } from '../src/catalogue/types';
import { compareProbes, type Outcome, type Probe } from './support/compareProbes';
import { fsExtraProbes, fsProbes } from './support/fsProbes';
import { interpretForm } from './support/interpretForm';

/** The version whose variants are chosen; `FIXTURE_NODE` names the program that runs them. */
const target = process.env['TARGET_UNDER_TEST'] ?? process.versions.node;

const formsOf = (entry: ApiEntry): readonly Form[] => entry.variants.flatMap(({ form }) => (form ? [form] : []));
const entryOf = (module: string, path: string): ApiEntry | undefined =>
  catalogue.find((entry) => entry.modules.includes(module) && entry.path.join('.') === path);

describe('completeness', () => {
  const names = Object.keys(fs).filter((name) => name.endsWith('Sync'));

  it.each(names)('has fs.%s', (name) => expect(entryOf('fs', name)).toBeDefined());
  it('has the native realpath', () => expect(entryOf('fs', 'realpathSync.native')).toBeDefined());
  it('has the sync methods of fs.Dir', () => {
    expect(entryOf('fs.Dir', 'readSync')).toBeDefined();
    expect(entryOf('fs.Dir', 'closeSync')).toBeDefined();
  });
  it.each(['fs-extra', 'graceful-fs'])('has every sync function of %s', async (module) => {
    const exported = (await import(module)) as { default: object };
    const sync = Object.keys(exported.default).filter((name) => name.endsWith('Sync'));
    expect(sync.filter((name) => !entryOf(module, name))).toEqual([]);
  });
  it('has every sync function of fs-extra/esm', async () => {
    const sync = Object.keys(await import('fs-extra/esm')).filter((name) => name.endsWith('Sync'));
    expect(sync.filter((name) => !entryOf('fs-extra/esm', name))).toEqual([]);
  });
});

describe('form', () => {
  const codes = new Set(reasons.map(({ code }) => code));

  it('names each API once', () => {
    const names = catalogue.map(({ api }) => api);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  describe.each(catalogue)('$api', (entry) => {
    it('has one treatment a variant, and the last for every call', () => {
      for (const { form, refuse, strategy } of entry.variants) {
        expect([form, refuse, strategy].filter((treatment) => treatment !== undefined)).toHaveLength(1);
      }
      expect(entry.variants.at(-1)?.when ?? []).toEqual([]);
      expect(entry.variants.slice(0, -1).filter(({ when }) => (when ?? []).length === 0)).toEqual([]);
    });
    it('uses codes that are explained', () => {
      const used = entry.variants.flatMap(({ refuse, hazards = [] }) => [...hazards, ...(refuse ? [refuse] : [])]);
      expect(used.filter((code) => !codes.has(code))).toEqual([]);
    });
    it('declares the names that it uses', () => {
      for (const form of formsOf(entry)) expect(undeclared(form.expression, form.names)).toEqual([]);
    });
    it('shares helpers that exist', () => {
      const used = formsOf(entry).flatMap((form) => [form.sharedHelper, ...Object.values(form.names).map(helperOf)]);
      expect(used.filter((name) => name !== undefined && !helpers[name])).toEqual([]);
    });
    it('is plain JSON', () => expect(JSON.parse(JSON.stringify(entry))).toEqual(entry));
  });

  it.each(Object.entries(helpers))('helper %s is a function declaration, with a comment at most', (_, helper) => {
    expect(helper.name).toMatch(/^[a-z]\w*$/i);
    expect(helper.javascript).toMatch(/^(\/\*\*[\s\S]*?\*\/\n)?(async )?function \$name\(/);
    expect(helper.typescript).toMatch(/^(\/\*\*[\s\S]*?\*\/\n)?(async )?function \$name[(<]/);
  });
});

describe('refusals', () => {
  it.each([
    ['statSync', 'fs.statSync(path, options)', 'unknown-options'],
    ['statSync', 'fs.statSync(path, { throwIfNoEntry })', 'unknown-options'],
    ['lstatSync', 'fs.lstatSync(path, { ...options })', 'unknown-options'],
    ['readFileSync', "fs.readFileSync(path, { encoding: 'utf8', signal })", 'ignored-option'],
    ['writeFileSync', 'fs.writeFileSync(path, data, { signal })', 'ignored-option'],
    ['readdirSync', "fs.readdirSync(path, { recursive: true, encoding: 'buffer' })", 'twin-crashes'],
    ['opendirSync', 'fs.opendirSync(path, { bufferSize: 0 })', 'unknown-options'],
    ['opendirSync', 'fs.opendirSync(path, options)', 'unknown-options'],
    ['closeSync', 'fs.closeSync(...list)', 'unusual-arguments'],
    ['closeSync', 'fs.closeSync(fd, extra)', 'unusual-arguments'],
    ['readSync', 'fs.readSync(fd)', 'unusual-arguments'],
    ['readSync', 'fs.readSync(fd, buffer, { position: 1 }, 3)', 'unusual-arguments'],
    ['fchmodSync', 'fs.fchmodSync(fd)', 'unusual-arguments'],
    ['lchmodSync', 'fs.lchmodSync(path, 0o600)', 'platform-dependent'],
    ['mkdtempDisposableSync', "fs.mkdtempDisposableSync('x')", 'needs-await-using'],
  ])('fs.%s: %s is refused as %s', (name, source, code) => {
    expect(interpret('fs', name, source).variant.refuse).toBe(code);
  });
  it('refuses globSync where the target has no glob', () => {
    expect(interpret('fs', 'globSync', "fs.globSync('*')", '20.0.0').variant.refuse).toBe('no-twin-in-target');
    expect(interpret('fs', 'globSync', "fs.globSync('*')", '22.0.0').variant.form).toBeDefined();
  });
  it.each([
    ['copySync', 'fs.copySync(from, to, options)', 'unknown-options'],
    ['readJsonSync', 'fs.readJsonSync(path, options)', 'unknown-options'],
    ['readSync', 'fs.readSync(fd, buffer)', 'unusual-arguments'],
  ])('fs-extra.%s: %s is refused as %s', (name, source, code) => {
    expect(interpret('fs-extra', name, source).variant.refuse).toBe(code);
  });
});

describe('hazards', () => {
  it.each([
    ['fs', 'cpSync', 'fs.cpSync(from, to, { dereference: true })', ['link-handling']],
    ['fs', 'cpSync', 'fs.cpSync(from, to, { force: false })', ['link-handling']],
    ['fs', 'cpSync', 'fs.cpSync(from, to, options)', ['link-handling']],
    ['fs', 'cpSync', 'fs.cpSync(from, to, { recursive: true, force: true })', undefined],
    ['fs', 'opendirSync', 'fs.opendirSync(path)', ['error-details']],
    ['fs-extra', 'copySync', 'fs.copySync(from, to, { filter })', ['callback-order']],
    ['fs-extra', 'copySync', 'fs.copySync(from, to, (name) => name)', ['callback-order']],
    ['fs-extra', 'readJsonSync', 'fs.readJsonSync(path)', ['error-details']],
    ['fs-extra', 'readJsonSync', 'fs.readJsonSync(path, { throws: false })', undefined],
  ])('%s.%s: %s has %j', (module, name, source, hazards) => {
    expect(interpret(module, name, source).variant.hazards).toEqual(hazards);
  });
});

/** Every sync call beside its form, executed: value, all fields of the error, buffers and files are the same. */
describe('equivalence', () => {
  const available = new Set(Object.keys(fs).filter((name) => name.endsWith('Sync')));
  const cases = [
    ...['fs', 'graceful-fs', 'fs-extra'].flatMap((module) => casesOf(module, fsProbes)),
    ...['fs-extra', 'fs-extra/esm'].flatMap((module) => casesOf(module, fsExtraProbes)),
  ];
  const exact = cases.filter(({ form }) => form !== undefined);
  let outcomes: readonly { sync: Outcome; form: Outcome }[];
  beforeAll(async () => {
    outcomes = await compareProbes(exact.map(({ source: sync, form = '', setup }): Probe => ({ sync, form, setup })));
  }, 120_000);

  const indexed = exact.map((one, index) => ({ ...one, index }));
  it.for(indexed)('$module: $source = $form', ({ index, api, source, variant }, { task }) => {
    const outcome = outcomes[index];
    if (!outcome) throw new Error('the probe did not run');
    const { sync, form } = outcome;
    // For the page of what was run, which .ci/equivalence.cjs makes of the report.
    const differs = (['value', 'error', 'buffer', 'tree'] as const).filter(
      (aspect) => !isDeepStrictEqual(sync[aspect], form[aspect]),
    );
    const error = sync.error && (sync.error.code ?? sync.error.class);
    Object.assign(task.meta, { call: { api, source, error, differs, hazards: variant.hazards } });
    if (variant.hazards?.includes('error-details') && sync.error) expect(form.error).toBeDefined();
    else if (!isKnownDifference(source)) expect(form).toEqual(sync);
    else expect(form.error?.code).toBe(sync.error?.code);
  });

  it('sees every function that is there succeed and fail', () => {
    const always = new Set(['existsSync', 'pathExistsSync', 'lchmodSync', 'mkdtempDisposableSync']);
    for (const { path } of catalogue.filter(({ modules }) => modules.includes('fs'))) {
      const name = path.join('.');
      if (always.has(name) || !available.has(path[0] ?? '')) continue;
      const seen = exact.flatMap((one, index) => (one.module === 'fs' && one.name === name ? [outcomes[index]] : []));
      expect(
        seen.some((outcome) => outcome?.sync.error),
        `${name} fails`,
      ).toBe(true);
      expect(
        seen.some((outcome) => outcome && !outcome.sync.error),
        `${name} succeeds`,
      ).toBe(true);
    }
  });

  it('compares Dir methods', async () => {
    const setup = "const dir = require('fs').opendirSync('folder')";
    const [read, close, closed] = await compareProbes([
      { sync: 'dir.readSync().isFile()', form: '(await dir.read()).isFile()', setup },
      { sync: 'dir.closeSync()', form: 'await dir.close()', setup },
      { sync: 'dir.readSync()', form: 'await dir.read()', setup: `${setup}; dir.closeSync()` },
    ]);
    for (const outcome of [read, close, closed]) expect(outcome?.form).toEqual(outcome?.sync);
    expect(closed?.sync.error?.code).toBe('ERR_DIR_CLOSED');
  });

  function casesOf(module: string, probes: Readonly<Record<string, readonly string[]>>) {
    return Object.entries(probes).flatMap(([twin, sources]) => {
      const name = twin.includes('.') ? twin.replace('.', 'Sync.') : `${twin}Sync`;
      const there = twin in fsProbes ? available.has(name.replace(/\..*/, '')) : true;
      return sources.flatMap((source) => (there ? [{ module, name, source, ...probeOf(module, name, source) }] : []));
    });
  }
});

/** Node 26 adds the path to the error of reading a folder, in its asynchronous functions only. */
function isKnownDifference(source: string): boolean {
  return source === "fs.readFileSync('folder')" && Number.parseInt(target, 10) >= 26;
}

function probeOf(module: string, name: string, source: string) {
  const { variant, form, setup } = interpret(module, name, source);
  const api = entryOf(module, name)?.api;
  const load = module === 'fs-extra/esm' ? "await import('fs-extra/esm')" : `require('${module}')`;
  return { api, variant, form, setup: `const fs = ${load}; ${setup.replaceAll("require('fs-extra/esm')", 'fs')}` };
}

function interpret(module: string, name: string, source: string, version = target) {
  const entry = entryOf(module, name);
  if (!entry) throw new Error(`no entry for ${module} ${name}`);
  return interpretForm(entry, source, module, version);
}

function helperOf(source: NameSource): string | undefined {
  return source.kind === 'helper' ? source.helper : undefined;
}

/** Free identifiers of an expression, as far as forms are written: not members, keys, parameters, literals. */
function undeclared(expression: string, names: Readonly<Record<string, NameSource>>): string[] {
  const words = expression.replace(/'[^']*'/g, '').match(/(?<![\w$.])[a-zA-Z_]\w*(?!\w|:)/g) ?? [];
  const known = new Set([...Object.keys(names), 'true', 'false', 'null', 'undefined', 'Array', 'made']);
  return words.filter((word) => !known.has(word));
}
