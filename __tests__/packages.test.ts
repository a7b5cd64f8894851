import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageEntries } from '../src/catalogue/packages';
import type { PlanOptions } from '../src/plan/types';
import { planFile } from '../src/rewrite/planFile';

/** The plan of an async function with this body, below these imports. */
function plan(imports: string, body: string, options: PlanOptions = {}, file = 'input.mjs') {
  return planFile(`${imports}\n\nasync function main(x) {\n  ${body}\n}\n`, file, options);
}

const outcome = (...args: Parameters<typeof plan>): string => {
  const { sites, error } = plan(...args);
  expect(error).toBeUndefined();
  return sites.map(({ status, reason }) => reason ?? status).join();
};

const written = (...args: Parameters<typeof plan>): string => {
  const { output, error } = plan(...args);
  expect(error).toBeUndefined();
  return output;
};

const versions = (packageVersions: Record<string, string>): PlanOptions => ({ packageVersions });

describe('the installed version', () => {
  const rimraf = "import rimraf from 'rimraf';";

  it.each([
    ['3.0.2', 'await rimrafAsync(x)'],
    ['^3.0.0', 'await rimrafAsync(x)'],
    ['4.4.1', 'await rimraf(x)'],
    ['5.0.10', 'await rimraf.rimraf(x)'],
  ])('rimraf %s: %s', (version, expected) => {
    expect(written(rimraf, 'rimraf.sync(x);', versions({ rimraf: version }))).toContain(`  ${expected};`);
  });

  it.each([undefined, '>=3', '3 || 5', 'latest'])('rimraf %s: cannot be told', (version) => {
    const options = version === undefined ? {} : versions({ rimraf: version });
    expect(outcome(rimraf, 'rimraf.sync(x);', options)).toBe('unknown-version');
  });

  it.each([
    ['2.2.7', 'await fg.async(x)'],
    ['3.3.3', 'await fg(x)'],
  ])('fast-glob %s: %s', (version, expected) => {
    const options = { ...versions({ 'fast-glob': version }), unsafe: true };
    expect(written("import fg from 'fast-glob';", 'fg.sync(x);', options)).toContain(`  ${expected};`);
  });

  it.each([
    ['5.0.0', 'unusual'],
    ['6.0.0', 'readPackageAsync'],
    ['7.0.0', 'readPackage'],
  ])('read-pkg %s: %s', (version, expected) => {
    const options = versions({ 'read-pkg': version });
    const imports = "import { readPackageSync } from 'read-pkg';";
    if (expected === 'unusual') expect(outcome(imports, 'readPackageSync();', options)).toBe('unknown-version');
    else expect(written(imports, 'readPackageSync();', options)).toContain(`await ${expected}();`);
  });

  it.each([
    ['which', 'which.sync(x)', '1.3.1'],
    ['jsonfile', 'jsonfile.writeFileSync(x, {})', '4.0.0'],
    ['snappy', 'snappy.compressSync(x)', '6.3.5'],
  ])('%s: %s has no twin in %s', (name, call, version) => {
    expect(outcome(`import ${name} from '${name}';`, `${call};`, versions({ [name]: version }))).toBe(
      'no-twin-in-version',
    );
  });
});

describe('lists whose order may change', () => {
  const imports = "import { globSync } from 'tinyglobby';";

  it.each([
    'globSync(x);',
    'return globSync(x).length;',
    'return globSync(x).sort();',
    'return globSync(x).toSorted()[0];',
    "return globSync(x).includes('a');",
    'return new Set(globSync(x)).has(x);',
    'return new Set(globSync(x)).size;',
    "return globSync(x).filter((file) => !file.endsWith('.d.ts')).sort();",
    'const files = globSync(x);\n  return files.length > 0 && files.includes(x);',
    'const files = globSync(x);\n  files.sort();\n  for (const file of files) console.log(file);',
  ])('cannot be seen: %s', (body) => expect(outcome(imports, body)).toBe('rewritten'));

  it.each([
    'return globSync(x);',
    'return globSync(x)[0];',
    'for (const file of globSync(x)) console.log(file);',
    'return globSync(x).sort((a, b) => a.length - b.length);',
    'return new Set(globSync(x));',
    'return globSync(x).map((file) => file).sort();',
    'return globSync(x).filter((file) => seen.add(file)).sort();',
    'return globSync(x).filter((file, index) => index).sort();',
    'const files = globSync(x);\n  return files;',
    'const files = globSync(x);\n  if (x) files.sort();\n  return files.length;',
    'const files = globSync(x);\n  console.log(files[0]);\n  files.sort();',
    'let files = globSync(x);\n  files = files.length;',
  ])('may be seen: %s', (body) => expect(outcome(imports, body)).toBe('result-order'));

  it('are not sorted by what sort() takes for equal', () => {
    const options = versions({ glob: '11.0.0' });
    const glob = "import { globSync } from 'glob';";
    expect(outcome(glob, 'return globSync(x, { withFileTypes: true }).sort();', options)).toBe('result-order');
    expect(outcome(glob, 'return globSync(x, { dot: true }).sort();', options)).toBe('rewritten');
  });

  it('glob 8 sorts, unless it may have been told not to', () => {
    const options = versions({ glob: '8.1.0' });
    const glob = "import glob from 'glob';";
    expect(outcome(glob, 'return glob.sync(x);', options)).toBe('rewritten');
    expect(outcome(glob, 'return glob.sync(x, { nosort: false });', options)).toBe('rewritten');
    expect(outcome(glob, 'return glob.sync(x, { nosort: true });', options)).toBe('result-order');
    expect(outcome(glob, 'return glob.sync(x, x);', options)).toBe('result-order');
    expect(outcome(glob, 'return glob.sync(x, { sync: true });', options)).toBe('unusual-arguments');
  });
});

describe('a package that is a function', () => {
  const options = versions({ which: '4.0.0' });

  it.each([
    ["import which from 'which';", 'which.sync(x);', 'await which(x);', 'input.ts'],
    ["import which = require('which');", 'which.sync(x);', 'await which(x);', 'input.ts'],
    ["const which = require('which');", 'which.sync(x);', 'await which(x);', 'input.cjs'],
    ["const which = require('which').sync;", 'which(x);', 'await which(x);', 'input.cjs'],
    ["const { sync: find } = require('which');", 'find(x);', 'await which(x);', 'input.cjs'],
    ["import { sync as find } from 'which';", 'find(x);', 'await which(x);', 'input.mjs'],
    ["import * as which from 'which';", 'which.sync(x);', 'await which.default(x);', 'input.mjs'],
    ['', "require('which').sync(x);", "await require('which')(x);", 'input.cjs'],
    ['', "const which = require('which');\n  which.sync(x);", 'await which(x);', 'input.cjs'],
    ['', "(await import('which')).sync(x);", "await (await import('which')).default(x);", 'input.mjs'],
  ])('%s %s', (imports, body, expected, file) => {
    expect(written(imports, body, options, file)).toContain(expected);
  });

  it.each(["import * as which from 'which';", "import { sync } from 'which';"])(
    'needs a default import: %s',
    (imports) => {
      const body = imports.includes('{') ? 'sync(x);' : 'which.sync(x);';
      expect(outcome(imports, body, options, 'input.ts')).toBe('no-default-import');
    },
  );

  it('is promisified once, and a constant that is there is used', () => {
    const imports = "import { promisify } from 'util';\nimport glob from 'glob';\n\nconst find = promisify(glob);";
    const output = written(imports, 'return [find(x), glob.sync(x)];', versions({ glob: '7.2.3' }));
    expect(output).toContain('return [find(x), await find(x)];');
    expect(output.match(/promisify\(/g)).toHaveLength(1);
  });
});

describe('calls that do not block', () => {
  it.each([
    ["import jwt from 'jsonwebtoken';", 'jwt.sign({}, x, (error, token) => token); jwt.sign({}, x, {}, done);'],
    ["import * as tar from 'tar';", "tar.x({ file: 'a' }); tar.c(x);"],
    ["import shell from 'shelljs';", "shell.exec('a', { async: true }); shell.exec('a', (code) => code);"],
  ])('%s %s', (imports, body) => expect(plan(imports, body).sites).toEqual([]));
});

describe('what execa runs', () => {
  const imports = "import { execaSync } from 'execa';";

  it.each([
    ['8.0.1', "return execaSync('a').stdout;", "(await withoutInput(execa('a'))).stdout"],
    [
      '8.0.1',
      "return execaSync('a', ['b'], { stdio: 'inherit' }).stdout;",
      "(await execa('a', ['b'], { stdio: 'inherit' })).stdout",
    ],
    [
      '8.0.1',
      "return execaSync('a', { stdio: ['ignore', 'pipe', 'pipe'] }).stdout;",
      "(await execa('a', { stdio: ['ignore', 'pipe', 'pipe'] })).stdout",
    ],
    ['9.0.0', "try {\n    execaSync('a', []);\n  } catch {}", "await execa('a', [], { input: '' });"],
    [
      '9.0.0',
      "try {\n    execaSync('a', [], { cwd: x });\n  } catch {}",
      "await execa('a', [], { cwd: x, input: '' });",
    ],
  ])('%s: %s', (version, body, expected) => {
    expect(written(imports, body, versions({ execa: version }))).toContain(expected);
  });

  it.each([
    ["execaSync('a', x);", 'unusual-arguments'],
    ["execaSync('a', [], x);", 'unknown-options'],
    ["execaSync('a', { stdin: x });", 'unknown-options'],
    ["execaSync('a', { timeout: 5 });", 'error-details'],
    ["x(execaSync('a'));", 'result-fields'],
  ])('%s is %s', (body, reason) => expect(outcome(imports, body, versions({ execa: '8.0.1' }))).toBe(reason));

  it('throws errors of another class from 9 on', () => {
    expect(outcome(imports, "execaSync('a');", versions({ execa: '9.6.1' }))).toBe('error-details');
  });
});

describe('explorers of configuration files', () => {
  const imports = "import { cosmiconfigSync } from 'cosmiconfig';";

  it.each([
    "const explorer = cosmiconfigSync('a');\n  return explorer;",
    "const explorer = cosmiconfigSync('a');\n  return x.map(() => explorer.load('a.json'));",
    "const explorer = cosmiconfigSync('a');\n  function find() { return explorer.load('a.json'); }",
    "let explorer = cosmiconfigSync('a');\n  explorer = x;",
  ])('stay where not every call can wait: %s', (body) => expect(outcome(imports, body)).toBe('sync-instance'));

  it('change with all their calls', () => {
    const body =
      "const explorer = cosmiconfigSync('a');\n  return [explorer.load('a.json').config, explorer.load('b.yml')];";
    const output = written(imports, body);
    expect(output).toContain("import { cosmiconfig } from 'cosmiconfig';");
    expect(output).toContain("return [(await explorer.load('a.json')).config, await explorer.load('b.yml')];");
  });
});

describe('entries', () => {
  it('of packages whose name is a word are looked for in quotes', () => {
    const unquoted = packageEntries.filter(({ path: keys, needles, modules }) => {
      const isMade = modules.some((name) => name.endsWith('()'));
      return (
        !isMade && !keys.some((key) => key.includes('Sync')) && !needles?.every((needle) => /^['"].*['"]$/.test(needle))
      );
    });
    expect(unquoted.map(({ api }) => api)).toEqual([]);
  });

  it('that are rewritten have a fixture', () => {
    const root = path.join(__dirname, '../__testfixtures__');
    const seen = new Set<string>();
    for (const transform of ['package-sync-to-async', 'exec-sync-to-exec-file', 'crypto-sync-to-async']) {
      for (const file of reportsBelow(path.join(root, transform))) {
        for (const { api, status } of JSON.parse(readFileSync(file, 'utf8')) as { api: string; status: string }[]) {
          if (status === 'rewritten') seen.add(api);
        }
      }
    }
    const missing = packageEntries
      .filter(({ variants, api }) => variants.some(({ form, strategy }) => form ?? strategy) && !seen.has(api))
      .map(({ api }) => api);
    expect(missing).toEqual([]);
  });
});

function reportsBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('report.json'))
    .map((name) => path.join(folder, name));
}
