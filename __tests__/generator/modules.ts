/** How a program gets at the functions of a module. */
export interface ModuleSystem {
  readonly extension: 'mjs' | 'cjs' | 'mts' | 'cts';
  /** The import statement; `$M` the module's specifier, `$NS` its usual name, `$LIST` the names used, as `renamed` says. */
  readonly header: string;
  /** The callee in the place of `fs.readFileSync`; `$M`, `$NS`, `$X` the name of the function. */
  readonly callee: string;
  /** An entry of `$LIST`; default `$X`. */
  readonly item?: string;
  /** How often it is drawn, compared with the others; default 2. */
  readonly weight?: number;
}

/** Specifiers by the name that the samples use. */
export const specifiers: Readonly<Record<string, string>> = {
  fs: 'fs',
  cp: 'child_process',
  crypto: 'crypto',
  zlib: 'zlib',
};

/** The first is what failures shrink to. */
export const modules: Readonly<Record<string, ModuleSystem>> = {
  named: { extension: 'mjs', header: `import { $LIST } from 'node:$M';`, callee: '$X', weight: 6 },
  namedBare: { extension: 'mjs', header: `import { $LIST } from '$M';`, callee: '$X' },
  renamed: { extension: 'mjs', header: `import { $LIST } from 'node:$M';`, callee: '$X_', item: '$X as $X_' },
  default: { extension: 'mjs', header: `import $NS from 'node:$M';`, callee: '$NS.$X', weight: 4 },
  namespace: { extension: 'mjs', header: `import * as $NS from 'node:$M';`, callee: '$NS.$X', weight: 3 },
  mixed: { extension: 'mjs', header: `import $NS, { $LIST } from 'node:$M';`, callee: '$X' },
  defaultAs: { extension: 'mjs', header: `import { default as $NS } from '$M';`, callee: '$NS.$X', weight: 1 },
  bracket: { extension: 'mjs', header: `import $NS from 'node:$M';`, callee: `$NS['$X']`, weight: 1 },
  require: { extension: 'cjs', header: `const $NS = require('node:$M');`, callee: '$NS.$X', weight: 6 },
  requireVar: { extension: 'cjs', header: `var $NS = require('$M');`, callee: '$NS.$X' },
  destructured: { extension: 'cjs', header: `const { $LIST } = require('$M');`, callee: '$X', weight: 4 },
  destructuredAs: { extension: 'cjs', header: `const { $LIST } = require('node:$M');`, callee: '$X_', item: '$X: $X_' },
  inline: { extension: 'cjs', header: '', callee: `require('$M').$X`, weight: 3 },
  strict: { extension: 'cjs', header: `'use strict';\n\nconst $NS = require('node:$M');`, callee: '$NS.$X' },
  typedNamed: { extension: 'mts', header: `import { $LIST } from 'node:$M';`, callee: '$X', weight: 4 },
  typedNamespace: { extension: 'mts', header: `import * as $NS from 'node:$M';`, callee: '$NS.$X' },
  typedDefault: { extension: 'mts', header: `import $NS from '$M';`, callee: '$NS.$X' },
  typedRequire: { extension: 'cts', header: `import $NS = require('node:$M');`, callee: '$NS.$X' },
};
