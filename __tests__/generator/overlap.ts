/** Where the shared state lives. `@x` in steps becomes `reference`. */
export interface Home {
  /** The state and the two functions; `$ONE` and `$TWO` are their bodies. */
  readonly declare: string;
  /** What stands before the name of a variable. */
  readonly reference: string;
  /** How the functions are called with `$F`. */
  readonly one: string;
  readonly two: string;
  /** The final state. */
  readonly final: string;
  /** Statement of `main` in front of everything. */
  readonly setUp?: string;
}

const shape = `{ count: number; last: string | undefined; busy: boolean; items: unknown[]; cache: Map<string, unknown> }`;
const literal = `{ count: 0, last: undefined, busy: false, items: [], cache: new Map() }`;

/** The first is what failures shrink to. */
export const homes: Readonly<Record<string, Home>> = {
  variables: {
    declare: `let count = 0;\nlet last‹: string | undefined›;\nlet busy = false;\nlet items‹: unknown[]› = [];\nconst cache = new Map‹<string, unknown>›();\n\nasync function one(file‹: string›) {\n  $ONE\n}\n\nasync function two(file‹: string›) {\n  $TWO\n}\n`,
    reference: '',
    one: 'one($F)',
    two: 'two($F)',
    final: 'show(count, last, busy, items, [...cache]);',
  },
  object: {
    declare: `const shared‹: ${shape}› = ${literal};\n\nconst one = async (file‹: string›) => {\n  $ONE\n};\n\nconst two = async (file‹: string›) => {\n  $TWO\n};\n`,
    reference: 'shared.',
    one: 'one($F)',
    two: 'two($F)',
    final: 'show(shared, [...shared.cache]);',
  },
  behindFunction: {
    declare: `const shared‹: ${shape}› = ${literal};\n\nfunction current() {\n  return shared;\n}\n\nasync function one(file‹: string›) {\n  $ONE\n}\n\nasync function two(file‹: string›) {\n  $TWO\n}\n`,
    reference: 'current().',
    one: 'one($F)',
    two: 'two($F)',
    final: 'show(shared, [...shared.cache]);',
  },
  instance: {
    declare: `class Shared {\n  count = 0;\n  last‹: string | undefined› = undefined;\n  busy = false;\n  items‹: unknown[]› = [];\n  cache = new Map‹<string, unknown>›();\n\n  async one(file‹: string›) {\n    $ONE\n  }\n\n  async two(file‹: string›) {\n    $TWO\n  }\n}\n`,
    reference: 'this.',
    one: 'shared.one($F)',
    two: 'shared.two($F)',
    final: 'show(shared, [...shared.cache]);',
    setUp: 'const shared = new Shared();',
  },
  parameter: {
    declare: `async function one(file‹: string›, shared‹: ${shape}›) {\n  $ONE\n}\n\nasync function two(file‹: string›, shared‹: ${shape}›) {\n  $TWO\n}\n`,
    reference: 'shared.',
    one: 'one($F, shared)',
    two: 'two($F, shared)',
    final: 'show(shared, [...shared.cache]);',
    setUp: `const shared‹: ${shape}› = ${literal};`,
  },
  closure: {
    declare: `function create() {\n  let count = 0;\n  let last‹: string | undefined›;\n  let busy = false;\n  let items‹: unknown[]› = [];\n  const cache = new Map‹<string, unknown>›();\n  return {\n    async one(file‹: string›) {\n      $ONE\n    },\n    async two(file‹: string›) {\n      $TWO\n    },\n    final: () => [count, last, busy, items, [...cache]],\n  };\n}\n`,
    reference: '',
    one: 'shared.one($F)',
    two: 'shared.two($F)',
    final: 'show(shared.final());',
    setUp: 'const shared = create();',
  },
  privateFields: {
    declare: `class Shared {\n  #count = 0;\n  #last‹: string | undefined› = undefined;\n  #busy = false;\n  #items‹: unknown[]› = [];\n  #cache = new Map‹<string, unknown>›();\n\n  async one(file‹: string›) {\n    $ONE\n  }\n\n  async two(file‹: string›) {\n    $TWO\n  }\n\n  final() {\n    return [this.#count, this.#last, this.#busy, this.#items, [...this.#cache]];\n  }\n}\n`,
    reference: 'this.#',
    one: 'shared.one($F)',
    two: 'shared.two($F)',
    final: 'show(shared.final());',
    setUp: 'const shared = new Shared();',
  },
};

/** Steps that touch nothing shared. `out` and `r` are the function's own. */
export const ownSteps: Readonly<Record<string, string>> = {
  site: `out.push($S);`,
  addLocal: `r += $N;`,
  conditional: `if (file === 'a.txt') out.push($S);`,
  early: `if (file === 'c.txt') return out;`,
  map: `out.push(...['x', 'y'].map((part) => part + $S));`,
  ownFile: `fs.writeFileSync('own-' + file, $S);`,
  guarded: `try {\n  out.push($S);\n} catch (error) {\n  out.push(String(error));\n}`,
};

/**
 * Steps that touch shared state (`@name`), each in one piece as long as nothing waits. A function has one of them, so that
 * side by side it has to do what it does in some order of the callers.
 */
export const sharedSteps: Readonly<Record<string, string>> = {
  none: ``,
  showCount: `out.push(@count);`,
  increment: `@count += 1;`,
  incrementPostfix: `out.push(@count++);`,
  addSite: `@count += $N;`,
  addSiteLong: `@count = @count + $N;`,
  addSiteFirst: `@count = $N + @count;`,
  addSiteSpread: `r = @count;\nout.push($S);\n@count = r + 1;`,
  addSiteTwice: `@count = @count + $N + $N;`,
  addDestructured: `[@count] = [@count + $N];`,
  addConditional: `@count += file === 'a.txt' ? $N : 1;`,
  addInTry: `const before$I = @count;\ntry {\n  r += $N;\n} finally {\n  @count = before$I + r;\n}`,
  addHelper: `const add$I = (n‹: number›) => {\n  @count += n;\n};\nadd$I($N);`,
  addHelperLate: `const seen$I = @count;\nconst set$I = (n‹: number›) => {\n  @count = seen$I + n;\n};\nset$I($N);`,
  addByName: `const before$I = @count;\nout.push(files.filter(fs.existsSync).length);\n@count = before$I + 1;`,
  addIifeCall: `const before$I = @count;\nr += (function (‹this: { n: number }›) {\n  return this.n + $N;\n}).call({ n: 1 });\n@count = before$I + r;`,
  addMap: `@count = ['x', 'y'].map((part) => part.length + $N).reduce((a, b) => a + b, @count);`,
  sumBoth: `out.push(@count + $N);`,
  compareCount: `if (@count < 100) out.push($S);`,
  guardSet: `if (@count === 0) {\n  out.push($S);\n  @count = 5;\n}`,
  guardReturn: `if (@count > 0) return [...out, 'done'];\nout.push($S);\n@count = 1;`,
  guardSwitch: `switch (@count) {\n  case 0:\n    @count = $N;\n    break;\n  default:\n    out.push('known');\n}`,
  guardWhile: `while (@count < 2) {\n  out.push($S);\n  @count += 1;\n}`,
  guardConditional: `@count = @count === 0 ? $N : @count;`,
  lazy: `if (@last === undefined) {\n  @last = $S;\n}\nout.push(@last);`,
  lazyShort: `if (!@last) @last = $S;`,
  lazyNullish: `out.push((@last ??= $S));`,
  lazyOr: `@last || (@last = $S);`,
  lazyReturn: `if (@last) return [...out, @last];\n@last = $S;`,
  lazyLocal: `let value$I = @last;\nif (value$I === undefined) {\n  value$I = $S;\n  @last = value$I;\n}\nout.push(value$I);`,
  assignLast: `@last = $S;`,
  assignBoth: `@last = $S;\nout.push(@last);`,
  setLast: `@last = file;`,
  showLast: `out.push(@last);`,
  pushItem: `@items.push(file);`,
  pushSite: `@items.push($S);`,
  firstItem: `if (@items.length === 0) @items.push($S);`,
  extendItems: `@items = [...@items, $S];`,
  concatItems: `@items = @items.concat($S);`,
  indexItems: `@items[@items.length] = $S;`,
  indexLocal: `const at$I = @items.length;\n@items[at$I] = $S;`,
  alias: `const list$I = @items;\nif (list$I.length === 0) list$I.push($S);`,
  cacheSite: `if (!@cache.has(file)) @cache.set(file, $S);`,
  cacheGet: `const found$I = @cache.get(file) ?? $S;\n@cache.set(file, found$I);`,
  cacheOne: `if (!@cache.has('one')) {\n  @cache.set('one', $S);\n}`,
  cacheCount: `@cache.set('n', Number(@cache.get('n') ?? 0) + $N);`,
  cacheSize: `@cache.set(String(@cache.size), $S);`,
  guardBusy: `if (@busy) return [...out, 'busy'];\nout.push($S);\n@busy = true;`,
  busyAround: `if (@busy) return [...out, 'busy'];\n@busy = true;\ntry {\n  out.push($S);\n} finally {\n  @busy = false;\n}`,
  ticketAfter: `out.push($S, next());`,
  ticketEarlier: `out.push(next(), $S);`,
  helperAround: `const before$I = counter;\nout.push($S);\ncounter = before$I + 1;`,
  throughFunctions: `const before$I = getCounter();\nout.push($S);\nsetCounter(before$I + 1);`,
  throughOne: `setCounter(getCounter() + $N);`,
  throughGuard: `if (getCounter() > 0) return [...out, 'done'];\nout.push($S);\nsetCounter(1);`,
  throughNext: `next();\nout.push($S);\nnext();`,
  createFile: `if (!fs.existsSync('made.txt')) fs.writeFileSync('made.txt', file);`,
  growFile: `fs.writeFileSync('grown.txt', fs.readFileSync('grown.txt', 'utf8') + file);`,
  appendFile: `fs.appendFileSync('appended.txt', file);`,
  makeFolder: `if (!fs.existsSync('made')) fs.mkdirSync('made');`,
  removeFile: `if (fs.existsSync('grown.txt')) fs.unlinkSync('grown.txt');`,
};

/**
 * How the functions are started: `$1`, `$2`, `$3` are the calls of the three files, `$file` is a call with the variable `file`, and
 * `$final` shows the state. `count` of them run, and what they give lands in `results`.
 */
export const starts: Readonly<
  Record<string, { readonly text: string; readonly count: 1 | 2 | 3; readonly collect?: string }>
> = {
  all: { text: `const results = await Promise.all([$1, $2, $3]);`, count: 3 },
  held: {
    text: `const first = $1;\nconst second = $2;\nconst third = $3;\nfor (const one of [first, second, third]) one.catch(() => undefined);\nconst results = [await first, await second, await third];`,
    count: 3,
  },
  mapped: { text: `const results = await Promise.all(['a.txt', 'b.txt'].map((file) => $file));`, count: 2 },
  mappedAsync: {
    text: `const results = await Promise.all(\n  ['a.txt', 'b.txt'].map(async (file) => {\n    return $file;\n  }),\n);`,
    count: 2,
  },
  settled: {
    text: `const results = (await Promise.allSettled([$1, $2])).map((one) => (one.status === 'fulfilled' ? one.value : 'rejected'));`,
    count: 2,
  },
  pushed: {
    text: `const running = [];\nfor (const file of ['a.txt', 'b.txt', 'c.txt']) running.push($file);\nconst results = await Promise.all(running);`,
    count: 3,
  },
  thenChained: {
    text: `const results = await Promise.all([$1.then((one) => one.length), $2]);`,
    count: 2,
    collect: `[running[0].then((one) => one.length), running[1]]`,
  },
  waitedFor: {
    text: `const outer = async (file‹: string›) => {\n  const given = await $file;\n  return given;\n};\nconst first = outer('a.txt');\nshow('started');\n$final\nconst results = [await first];`,
    count: 1,
  },
  handedOn: {
    text: `const outer = async (file‹: string›) => $file;\nasync function main2() {\n  return (await Promise.all([outer('a.txt'), 1]))[0];\n}\nconst first = main2();\n$final\nconst results = [await first];`,
    count: 1,
  },
  afterWait: {
    text: `const outer = async (file‹: string›) => {\n  await quiet();\n  return await $file;\n};\nconst first = outer('a.txt');\n$final\nconst results = [await first];`,
    count: 1,
  },
  inLine: { text: `const results = [await $1, await $2, await $3];`, count: 3 },
};
