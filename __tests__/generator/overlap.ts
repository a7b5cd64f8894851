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

/** What a function does, step by step. `@name` is shared; `out` and `r` are the function's own. */
export const steps: Readonly<Record<string, string>> = {
  site: `out.push($S);`,
  readCount: `r = @count;`,
  writeCount: `@count = r + 1;`,
  showCount: `out.push(@count);`,
  increment: `@count += 1;`,
  incrementPostfix: `out.push(@count++);`,
  addSite: `@count += $N;`,
  addSiteLong: `@count = @count + $N;`,
  addSiteFirst: `@count = $N + @count;`,
  addLocal: `r += $N;`,
  sumBoth: `out.push(@count + $N);`,
  compareCount: `if (@count < 100) out.push($S);`,
  guardSet: `if (@count === 0) {\n  out.push($S);\n  @count = 5;\n}`,
  loop: `for (const part of ['x', 'y']) {\n  @count += 1;\n  out.push(part + $S);\n}`,
  loopRead: `for (const part of ['x', 'y']) {\n  out.push(@count, part + $S);\n}`,
  lazy: `if (@last === undefined) {\n  @last = $S;\n}\nout.push(@last);`,
  lazyShort: `if (!@last) @last = $S;`,
  lazyNullish: `out.push((@last ??= $S));`,
  lazyOr: `@last || (@last = $S);`,
  lazyReturn: `if (@last) return [...out, @last];\n@last = $S;`,
  assignLast: `@last = $S;`,
  setLast: `@last = file;`,
  clearLast: `@last = undefined;`,
  showLast: `out.push(@last);`,
  pushItem: `@items.push(file);`,
  pushSite: `@items.push($S);`,
  showItems: `out.push(@items.length);`,
  firstItem: `if (@items.length === 0) @items.push($S);`,
  extendItems: `@items = [...@items, $S];`,
  cacheSite: `if (!@cache.has(file)) @cache.set(file, $S);`,
  cacheGet: `const found$I = @cache.get(file) ?? $S;\n@cache.set(file, found$I);`,
  cacheOne: `if (!@cache.has('one')) {\n  @cache.set('one', $S);\n}`,
  cacheSize: `out.push(@cache.size);`,
  guardBusy: `if (@busy) return [...out, 'busy'];`,
  setBusy: `@busy = true;`,
  clearBusy: `@busy = false;`,
  busyAround: `if (@busy) return [...out, 'busy'];\n@busy = true;\ntry {\n  out.push($S);\n} finally {\n  @busy = false;\n}`,
  ticket: `const ticket$I = next();\nout.push($S, ticket$I);`,
  ticketAfter: `out.push($S, next());`,
  ticketEarlier: `out.push(next(), $S);`,
  helperAround: `const before$I = counter;\nout.push($S);\ncounter = before$I + 1;`,
  helperRead: `out.push(counter, $S);`,
  alias: `const list$I = @items;\nlist$I.push($S);`,
  conditional: `if (file === 'a.txt') out.push($S);`,
  early: `if (file === 'c.txt') return out;`,
  map: `out.push(...['x', 'y'].map((part) => part + $S));`,
  mapShared: `out.push(...['x', 'y'].map((part) => part + @count + $S));`,
  forEachShared: `['x', 'y'].forEach((part) => {\n  @count += 1;\n  out.push(part + $S);\n});`,
  createFile: `if (!fs.existsSync('made.txt')) fs.writeFileSync('made.txt', file);`,
  growFile: `fs.writeFileSync('grown.txt', fs.readFileSync('grown.txt', 'utf8') + file);`,
  appendFile: `fs.appendFileSync('appended.txt', file);`,
  makeFolder: `if (!fs.existsSync('made')) fs.mkdirSync('made');`,
  removeFile: `if (fs.existsSync('grown.txt')) fs.unlinkSync('grown.txt');`,
  ownFile: `fs.writeFileSync('own-' + file, $S);`,
};

/** How the functions are started; `$1`, `$2`, `$3` are calls. What comes back lands in `results`. */
export const starts: Readonly<Record<string, string>> = {
  all: `const results = await Promise.all([$1, $2, $3]);`,
  held: `const first = $1;\nconst second = $2;\nconst results = [await first, await second, await $3];`,
  mapped: `const results = await Promise.all(['a.txt', 'b.txt'].map((file) => $1file));`,
  mappedAsync: `const results = await Promise.all(\n  ['a.txt', 'b.txt'].map(async (file) => {\n    return $1file;\n  }),\n);`,
  settled: `const results = (await Promise.allSettled([$1, $2])).map((one) => (one.status === 'fulfilled' ? one.value : 'rejected'));`,
  pushed: `const running = [];\nfor (const file of ['a.txt', 'b.txt', 'c.txt']) running.push($1file);\nconst results = await Promise.all(running);`,
  thenChained: `const results‹: unknown[]› = [];\nawait Promise.all([$1.then((one) => results.push(one)), $2]);`,
  inLine: `const results = [await $1, await $2, await $3];`,
};
