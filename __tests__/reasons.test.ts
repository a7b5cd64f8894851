import { describe, expect, it } from 'vitest';
import { reasons } from '../src/catalogue/reasons';
import { planFile } from '../src/rewrite/planFile';

/** Codes that no piece of code gets by itself: they come from the reviewer, the gate or the disk. */
const fromOutside = new Set(['struck', 'not-verified', 'not-written']);

/** Modules that the examples use without saying so. */
const prelude: Record<string, string> = {
  fs: "import * as fs from 'node:fs';",
  fse: "import * as fse from 'fs-extra';",
  crypto: "import * as crypto from 'node:crypto';",
  zlib: "import * as zlib from 'node:zlib';",
  child_process: "import * as child_process from 'node:child_process';",
};

function program(example: string): string {
  const imports = Object.entries(prelude)
    .filter(([name]) => new RegExp(`(?<![\\w.'"/:])${name}\\.`).test(example) && !new RegExp(`(import|const)\\s[^=]*\\b${name}\\b\\s*(=|from)`).test(example))
    .map(([, line]) => line);
  return [...imports, example, ''].join('\n');
}

function outcomesOf(example: string, packageVersions: Readonly<Record<string, string>>): string[] {
  const file = example.includes(': unknown') ? 'example.ts' : 'example.mjs';
  const { sites, error } = planFile(program(example), file, { packageVersions });
  expect(error).toBeUndefined();
  return sites.map(({ status, reason }) => reason ?? status);
}

describe('each code', () => {
  it('stands once', () => {
    const codes = reasons.map((reason) => reason.code);
    expect(codes).toEqual([...new Set(codes)]);
  });
  for (const { code, example, remedy, hint, meaning, title, packages = {} } of reasons) {
    it(`${code} is explained`, () => {
      expect(title).toMatch(/^\S.*[^.]$/);
      expect(meaning).toMatch(/\.$/);
      expect(hint).toMatch(/\.$|\.\.\.$/);
    });
    if (fromOutside.has(code)) continue;
    it(`${code} is what its example gets`, () => {
      expect(outcomesOf(example, packages)).toContain(code);
    });
    if (remedy !== undefined) {
      it(`${code} is gone after its remedy`, () => {
        expect(outcomesOf(remedy, packages)).not.toContain(code);
      });
    }
  }
});
