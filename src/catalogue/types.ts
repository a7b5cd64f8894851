/** What blocks is data: the form of a catalogue entry. Plain JSON, so that users can add their own in a config file. */

/** What a blocking call does to the world. */
export type Effect = 'reads' | 'writes' | 'spawns' | 'computes' | 'waits' | 'requests';

/** How long a call blocks, from microseconds to seconds: cheap < io < compute < network, process, wait. */
export type Cost = 'cheap' | 'io' | 'compute' | 'network' | 'process' | 'wait';

/** Where a name that a rewriting needs comes from. */
export type NameSource =
  /** `import { name } from 'module'`, called `as` in the file (the first free of several) if that is given. Name `default`: what the module itself is (`require('module')`), then with `as`. Module `$same`: the specifier that the blocking API itself came from. */
  | {
      readonly kind: 'import';
      readonly module: string;
      readonly name: string;
      readonly as?: string | readonly string[];
    }
  /** `const nameAsync = promisify(name)`, once per file; reused if there. For the name `default`, `as` is what the module is called. */
  | { readonly kind: 'promisify'; readonly module: string; readonly name: string; readonly as?: string }
  /** Another method of the same receiver: `dir.readSync()` to `dir.read()`. Only as the callee of the form. */
  | { readonly kind: 'method'; readonly name: string }
  /** A small local function of `src/catalogue/helpers`, added once per file. */
  | { readonly kind: 'helper'; readonly helper: string }
  /** A global such as `fetch`. */
  | { readonly kind: 'global'; readonly name: string };

/**
 * The awaited expression. `$args` stands for the argument list as it is in the source; `$1`, `$2`... for single
 * arguments (in order, each at most once); identifiers that are keys of `names` are replaced by the local name.
 */
export interface Form {
  /** Such as `access($args).then(() => true, () => false)`; the engine writes the `await` (and parentheses) itself. */
  readonly expression: string;
  readonly names: Readonly<Record<string, NameSource>>;
  /** Member of the awaited value that is the old result, such as `bytesRead`; left out where the result is not used. */
  readonly pick?: string;
  /** Properties to take out of an options literal. `arg` counts from 0. */
  readonly dropOptions?: readonly { readonly arg: number; readonly name: string }[];
  /** The twin takes a function at the end of its arguments for a callback, and then gives no promise. (What is promisified always does.) */
  readonly orCallback?: true;
  /** TypeScript only: type to assert on the awaited value (`as T`), where the twin's types say less. */
  readonly assertType?: string;
  /** From the second use in a file on, this helper of `src/catalogue/helpers` is called with the same arguments instead. */
  readonly sharedHelper?: string;
}

/** What can be seen of an argument. `maybe-fd`: a number, or a name or type that says file descriptor; `path-or-fd`: a type that says either. `opaque`: anything may be in it. */
export type ArgShape =
  | 'absent'
  | 'string'
  | 'number'
  | 'boolean'
  | 'null'
  | 'undefined'
  | 'object'
  | 'array'
  | 'function'
  | 'regexp'
  | 'template'
  | 'maybe-fd'
  | 'path-or-fd'
  | 'stdin-fd'
  | 'spread'
  | 'opaque';

/** A question about a call that the syntax answers. `arg` counts from 0. */
export type Condition =
  /** The argument has one of these shapes (a const is looked through). */
  | { readonly arg: number; readonly is: ArgShape | readonly ArgShape[] }
  /** The argument is written such that it can be undefined: `a?.b`, an optional parameter, `undefined` itself. */
  | { readonly arg: number; readonly canBeUndefined: true }
  /** The argument is a text that is written out, or a list of one such text, and this regular expression matches it. */
  | { readonly arg: number; readonly matches: string }
  /** The argument is one of these literals. */
  | { readonly arg: number; readonly equals: readonly (string | number | boolean | null)[] }
  /**
   * A property of the options object at `arg`: a literal value, `absent` (certainly not there), `present` (there, with whatever
   * value), `truthy` (there, and certainly truthy), `falsy` (there and certainly falsy), `unknown` (cannot be seen: an opaque options argument, a spread, a computed key).
   */
  | {
      readonly arg: number;
      readonly option: string;
      readonly is:
        'absent' | 'present' | 'truthy' | 'falsy' | 'unknown' | { readonly literal: string | number | boolean | null };
    }
  /** The options object is a literal (or a const literal) and has no other keys than these. */
  | { readonly arg: number; readonly onlyOptions: readonly string[] }
  /** Whether the call's value is used; `order-free`: a list is used in ways only that do not depend on its order (or not at all). */
  | { readonly result: 'used' | 'unused' | 'order-free' }
  /** Nothing is done with the result but reading these of its members. */
  | { readonly members: readonly string[] }
  /** What the file has of the API's module: the module itself (a default import, `require`), `import * as`, or only parts of it. */
  | { readonly moduleAs: 'itself' | 'namespace' | 'parts' }
  /** The compiler is known to take default imports of CommonJS packages. */
  | { readonly defaultImports: true }
  /** The lowest Node version that the code has to run on is in this semver range. */
  | { readonly target: string }
  /** The installed version of the API's package is in this semver range; `unknown` when it cannot be told. */
  | { readonly installed: string }
  | { readonly language: 'typescript' | 'javascript' }
  | { readonly not: Condition }
  | { readonly any: readonly Condition[] };

/** One way of treating a call: the first variant of an entry whose conditions all hold decides. */
export interface Variant {
  /** All must hold; none: otherwise. */
  readonly when?: readonly Condition[];
  /** How it is rewritten... */
  readonly form?: Form;
  /** ...or why it is refused: a code of `reasons`. Exactly one of `form`, `refuse`, `strategy` is there. */
  readonly refuse?: string;
  /** With `refuse`: what to do about it, where the hint of the code says less. */
  readonly hint?: string;
  /** ...or the name of a strategy of `src/rewrite/strategies`, for what no template can say (child processes, sync HTTP). */
  readonly strategy?: string;
  /** Codes of the ways in which behaviour differs; a variant that names any is of level `unsafe`. */
  readonly hazards?: readonly string[];
}

/** One blocking API. */
export interface ApiEntry {
  /** The name in reports, such as `fs.readFileSync`. */
  readonly api: string;
  /**
   * Module specifiers that export it, without `node:`. Besides modules: `global` for globals (`path` starts with the global's
   * name), and the `returns` of another entry for methods of what it returns (`fs.Dir`).
   */
  readonly modules: readonly string[];
  /** From the module to the function: `['readFileSync']`, `['realpathSync', 'native']`; `[]` when the module itself is called. */
  readonly path: readonly string[];
  readonly transform: string;
  readonly cost: Cost;
  readonly effects: readonly Effect[];
  readonly variants: readonly Variant[];
  /** Positions (from 0) at which a callback can stand: with one, and when it is not called at all, the function does not block. */
  readonly callbackAt?: readonly number[];
  /** For functions that block only with some options: a call for which not all of these hold is no site. */
  readonly blocksWhen?: readonly Condition[];
  /** For what is known by shape instead of by name (then `modules` is empty), and for APIs whose name is a common word: texts of which a file with a site has at least one. */
  readonly needles?: readonly string[];
  /** What the call returns, for entries about methods of it: `fs.Dir`. */
  readonly returns?: string;
  /** The call blocks nothing itself: where it stands does not matter. Its strategy looks at where its result is used. */
  readonly standsAnywhere?: true;
  /** It is a class: called with `new`. */
  readonly constructed?: true;
  /** A note for `unsync explain`: what differs, and where that was measured. */
  readonly note?: string;
}

/** A small local function that rewritings share, added once per file. */
export interface Helper {
  /** Preferred name. */
  readonly name: string;
  /** What it is called where the preferred name is taken, such as by another helper of its kind. */
  readonly otherNames?: readonly string[];
  /**
   * Helpers that take the same arguments and do all that this one does; a file that needs both gets the wider one alone. So does a file
   * that needs two which it widens, unless they have other names.
   */
  readonly widens?: string | readonly string[];
  /** The same made of a second helper, for files that have that one anyway, or need another function that can be made of it. */
  readonly composed?: string;
  readonly names: Readonly<Record<string, NameSource>>;
  /** Source in JavaScript and TypeScript; two spaces, single quotes, semicolons (the writer adapts them to the file). The function is called `$name`; `$none` is what a child that never started gives as its outputs. */
  readonly javascript: string;
  readonly typescript: string;
}

/** What a code in a report means. */
export interface Reason {
  readonly code: string;
  /** `refused`: left alone. `out-of-scope`: not in an async function. `hazard`: rewritten, or refused without `--unsafe`. */
  readonly kind: 'refused' | 'out-of-scope' | 'hazard';
  /** One line, no full stop. */
  readonly title: string;
  /** What it means, one paragraph. */
  readonly meaning: string;
  /** The least that a person would have to change to make the site convertible; one sentence, also the hint in reports. */
  readonly hint: string;
  /** A short example of code that gets this code. */
  readonly example: string;
  /** Installed packages that the example supposes, by name, with their version. */
  readonly packages?: Readonly<Record<string, string>>;
  /** The opt-in transform that the example supposes, and the folder for its modules. */
  readonly transform?: string;
  readonly helpers?: string;
  /** Lowest Node version that the example supposes. */
  readonly target?: string;
  /** The example after the change by hand. */
  readonly remedy?: string;
}
