import { isBuiltin } from 'node:module';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../src/catalogue';
import { reasons } from '../src/catalogue/reasons';
import { promotionReasons } from '../src/catalogue/reasons/promotion';
import type { Reason } from '../src/catalogue/types';
import { planFile } from '../src/rewrite/planFile';

/** Codes that take more than one file: the cases of `__testfixtures__/promote-project` prove them. */
const acrossFiles = [
  'mocked-in-tests',
  'helper-public',
  'helper-loaded-by-name',
  'helper-used-outside',
  'helper-stopped',
  'helper-mocked',
];

/** Codes that no piece of code gets by itself: they come from the reviewer, the gate or the disk. */
const fromOutside = new Set([
  'struck',
  'not-verified',
  'not-written',
  'below-min-cost',
  'ignored-by-config',
  'unsafe-by-config',
  'cpu-awaits-itself',
  'helper-file-taken',
  ...acrossFiles,
]);

/** Modules that the examples use without saying so. */
const prelude: Record<string, string> = {
  fs: "import * as fs from 'node:fs';",
  sleep: "import sleep from 'sleep';",
  fse: "import * as fse from 'fs-extra';",
  crypto: "import * as crypto from 'node:crypto';",
  zlib: "import * as zlib from 'node:zlib';",
  child_process: "import * as child_process from 'node:child_process';",
};

function program(example: string): string {
  const isFree = (name: string, next: string): boolean =>
    new RegExp(`(?<![\\w.'"/:])${name}${next}`).test(example) &&
    !new RegExp(`(import|const)\\s[^=]*\\b${name}\\b\\s*(=|\\}|from)`).test(example);
  const whole = Object.entries(prelude)
    .filter(([name]) => isFree(name, '\\.'))
    .map(([, line]) => line);
  const single = catalogue
    .filter(({ modules, path }) => isBuiltin(modules[0] ?? '') && path.length === 1 && isFree(path[0] ?? '', '\\('))
    .map(({ modules, path }) => `import { ${path[0]} } from 'node:${modules[0]}';`);
  return [...whole, ...new Set(single), example, ''].join('\n');
}

function outcomesOf(
  code: string,
  example: string,
  packageVersions: Readonly<Record<string, string>>,
  target = '20.0.0',
  { transform, helpers }: Pick<Reason, 'transform' | 'helpers'> = {},
): string[] {
  const file = /: (unknown|string|number|Loader|fs\.\w+)\b|<\w+>\(/.test(example) ? 'example.ts' : 'example.mjs';
  const promote = promotionReasons.some((reason) => reason.code === code) ? 'file' : 'none';
  const transforms = code.startsWith('cpu-')
    ? ['cpu-bound-to-pool']
    : transform !== undefined
      ? [transform]
      : undefined;
  const opted = { ...(transforms && { transforms }), ...(helpers !== undefined && { helpers }) };
  const { sites, error } = planFile(program(example), file, { packageVersions, promote, target, ...opted });
  expect(error).toBeUndefined();
  return sites.map(({ status, reason }) => reason ?? status);
}

describe('each code', () => {
  it('stands once', () => {
    const codes = reasons.map((reason) => reason.code);
    expect(codes).toEqual([...new Set(codes)]);
  });
  for (const { code, example, remedy, hint, meaning, title, packages = {}, target, transform, helpers } of reasons) {
    it(`${code} is explained`, () => {
      expect(title).toMatch(/^\S.*[^.]$/);
      expect(meaning).toMatch(/\.$/);
      expect(hint).toMatch(/\.$|\.\.\.$/);
    });
    if (fromOutside.has(code)) continue;
    const opted = { ...(transform !== undefined && { transform }), ...(helpers !== undefined && { helpers }) };
    it(`${code} is what its example gets`, () => {
      expect(outcomesOf(code, example, packages, target, opted)).toContain(code);
    });
    if (remedy !== undefined) {
      it(`${code} is gone after its remedy`, () => {
        expect(outcomesOf(code, remedy, packages, target, opted)).not.toContain(code);
      });
    }
  }
});
