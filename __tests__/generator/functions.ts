/** Function kinds: `$NAME` the name, `$BODY` the statements, of which `file` is the parameter. */
export interface FunctionKind {
  readonly declare: string;
  /** How it is called with `$F`; the value is awaited. */
  readonly call: string;
}

/** The first is what failures shrink to. */
export const functionKinds: Readonly<Record<string, FunctionKind>> = {
  declaration: { declare: `async function $NAME(file‹: string›) {\n  $BODY\n}`, call: '$NAME($F)' },
  arrow: { declare: `const $NAME = async (file‹: string›) => {\n  $BODY\n};`, call: '$NAME($F)' },
  expression: { declare: `const $NAME = async function (file‹: string›) {\n  $BODY\n};`, call: '$NAME($F)' },
  method: { declare: `class $NAME {\n  async run(file‹: string›) {\n    $BODY\n  }\n}`, call: 'new $NAME().run($F)' },
  staticMethod: {
    declare: `class $NAME {\n  static async run(file‹: string›) {\n    $BODY\n  }\n}`,
    call: '$NAME.run($F)',
  },
  privateMethod: {
    declare: `class $NAME {\n  async #run(file‹: string›) {\n    $BODY\n  }\n  go(file‹: string›) {\n    return this.#run(file);\n  }\n}`,
    call: 'new $NAME().go($F)',
  },
  computedMethod: {
    declare: `class $NAME {\n  async ['run'](file‹: string›) {\n    $BODY\n  }\n}`,
    call: 'new $NAME().run($F)',
  },
  fieldArrow: {
    declare: `class $NAME {\n  run = async (file‹: string›) => {\n    $BODY\n  };\n}`,
    call: 'new $NAME().run($F)',
  },
  objectMethod: {
    declare: `const $NAME = {\n  async run(file‹: string›) {\n    $BODY\n  },\n};`,
    call: '$NAME.run($F)',
  },
  objectArrow: {
    declare: `const $NAME = {\n  run: async (file‹: string›) => {\n    $BODY\n  },\n};`,
    call: '$NAME.run($F)',
  },
  generator: {
    declare: `async function* $NAME(file‹: string›) {\n  $BODY\n  yield 'end';\n}`,
    call: 'collect($NAME($F))',
  },
  nestedArrow: {
    declare: `function $NAME() {\n  const kept = next();\n  return async (file‹: string›) => {\n    show(kept);\n    $BODY\n  };\n}`,
    call: '$NAME()($F)',
  },
  withDefault: {
    declare: `async function $NAME(file‹: string›, extra = next()) {\n  show(extra);\n  $BODY\n}`,
    call: '$NAME($F)',
  },
  siteAsDefault: {
    declare: `async function $NAME(file‹: string›, extra‹: unknown› = $S, other = 1) {\n  show(extra, other, $NAME.length);\n  $BODY\n}`,
    call: '$NAME($F)',
  },
  strict: { declare: `async function $NAME(file‹: string›) {\n  'use strict';\n  $BODY\n}`, call: '$NAME($F)' },
  thenCallback: {
    declare: `function $NAME(start‹: string›) {\n  return Promise.resolve(start).then(async (file) => {\n    $BODY\n  });\n}`,
    call: '$NAME($F)',
  },
  asyncInSync: {
    declare: `function $NAME(start‹: string›) {\n  return (async (file‹: string›) => {\n    $BODY\n  })(start);\n}`,
    call: '$NAME($F)',
  },
  listCallback: {
    declare: `async function $NAME(start‹: string›) {\n  return Promise.all([start].map(async (file) => {\n    $BODY\n  }));\n}`,
    call: '$NAME($F)',
  },
  // Where nothing may be rewritten, the site has to be reported all the same.
  syncFunction: {
    declare: `async function $NAME(start‹: string›) {\n  function inner(file‹: string›) {\n    $SYNC\n  }\n  return inner(start);\n}`,
    call: '$NAME($F)',
  },
  syncHelper: {
    declare: `function $NAME_(file‹: string›) {\n  $SYNC\n}\n\nasync function $NAME(file‹: string›) {\n  return $NAME_(file);\n}`,
    call: '$NAME($F)',
  },
  syncArrow: {
    declare: `const $NAME_ = (file‹: string›) => {\n  $SYNC\n};\n\nasync function $NAME(file‹: string›) {\n  show($NAME_(file));\n  return { value: $NAME_(file) };\n}`,
    call: '$NAME($F)',
  },
  syncMethod: {
    declare: `class $NAME {\n  async run(file‹: string›) {\n    const value = this.inner(file);\n    return [next(), value];\n  }\n\n  inner(file‹: string›) {\n    $SYNC\n  }\n}`,
    call: 'new $NAME().run($F)',
  },
  syncPrivate: {
    declare: `class $NAME {\n  #inner(file‹: string›) {\n    $SYNC\n  }\n\n  async run(file‹: string›) {\n    try {\n      return this.#inner(file);\n    } catch (error) {\n      fail(error);\n    }\n  }\n}`,
    call: 'new $NAME().run($F)',
  },
  syncChain: {
    declare: `function $NAME_(file‹: string›) {\n  $SYNC\n}\n\nfunction $NAME_2(file‹: string›) {\n  return [$NAME_(file)];\n}\n\nasync function $NAME(start‹: string›) {\n  return [start].map((file) => $NAME_2(file));\n}`,
    call: '$NAME($F)',
  },
  syncLoop: {
    declare: `function $NAME_(file‹: string›) {\n  $SYNC\n}\n\nasync function $NAME(start‹: string›) {\n  for (const file of [start, start]) $NAME_(file);\n  return \`\${$NAME_(start)}\`;\n}`,
    call: '$NAME($F)',
  },
  syncRecursive: {
    declare: `function $NAME_(file‹: string›, depth = 0) {\n  if (depth < 1) show(depth, $NAME_(file, depth + 1));\n  $SYNC\n}\n\nasync function $NAME(file‹: string›) {\n  return $NAME_(file);\n}`,
    call: '$NAME($F)',
  },
  syncCondition: {
    declare: `function $NAME_(file‹: string›) {\n  $SYNC\n}\n\nasync function $NAME(file‹: string›) {\n  if (file === 'a.txt' && $NAME_(file)) show('truthy');\n  state.text = next() + (file === 'b.txt' ? String($NAME_(file)) : 'x') + state.n;\n  return state.text;\n}`,
    call: '$NAME($F)',
  },
  syncCallback: {
    declare: `function $NAME_(file‹: string›) {\n  $SYNC\n}\n\nasync function $NAME(start‹: string›) {\n  const kept = [start, 'c.txt'].filter((file) => String($NAME_(file)) !== 'undefined');\n  return kept.map((file, i) => [i, $NAME_(file)]);\n}`,
    call: '$NAME($F)',
  },
  syncByName: {
    declare: `function $NAME_(file‹: string›) {\n  $SYNC\n}\n\nasync function $NAME(start‹: string›) {\n  return [start].map($NAME_);\n}`,
    call: '$NAME($F)',
  },
  syncThen: {
    declare: `function $NAME_(file‹: string›) {\n  $SYNC\n}\n\nfunction $NAME(start‹: string›) {\n  return Promise.resolve(start).then((file) => $NAME_(file)).then((value) => [value]);\n}`,
    call: '$NAME($F)',
  },
  syncTryReturn: {
    declare: `function $NAME_(file‹: string›) {\n  $SYNC\n}\n\nasync function $NAME(file‹: string›) {\n  try {\n    return $NAME_(file);\n  } catch (error) {\n    fail(error);\n  } finally {\n    show('finally');\n  }\n}`,
    call: '$NAME($F)',
  },
  syncStatic: {
    declare: `class $NAME {\n  static inner(file‹: string›) {\n    $SYNC\n  }\n\n  async run(file‹: string›) {\n    return { value: $NAME.inner(file), n: next() };\n  }\n}`,
    call: 'new $NAME().run($F)',
  },
  syncObject: {
    declare: `const $NAME = {\n  inner(file‹: string›) {\n    $SYNC\n  },\n  async run(file‹: string›) {\n    return this.inner(file);\n  },\n};`,
    call: '$NAME.run($F)',
  },
  syncField: {
    declare: `class $NAME {\n  inner = (file‹: string›) => {\n    $SYNC\n  };\n\n  async run(file‹: string›) {\n    return [this.inner(file)];\n  }\n}`,
    call: 'new $NAME().run($F)',
  },
  syncInherited: {
    declare: `class $NAME_ {\n  inner(file‹: string›) {\n    $SYNC\n  }\n}\n\nclass $NAME extends $NAME_ {\n  async run(file‹: string›) {\n    return [super.inner(file), this.inner(file)];\n  }\n}`,
    call: 'new $NAME().run($F)',
  },
  syncIterated: {
    declare: `function* $NAME_(file‹: string›) {\n  yield 'start';\n  $SYNC\n}\n\nasync function $NAME(file‹: string›) {\n  for (const one of $NAME_(file)) show(one);\n}`,
    call: '$NAME($F)',
  },
  syncGenerator: {
    declare: `function* $NAME(file‹: string›) {\n  $SYNC\n  yield 'end';\n}`,
    call: 'Promise.resolve([...$NAME($F)])',
  },
};

/** Statements around the body. */
export const wrappers: Readonly<Record<string, string>> = {
  none: '$BODY',
  block: `{\n  $BODY\n}`,
  condition: `if (file.length > 1) {\n  $BODY\n}`,
  elseBranch: `if (file === 'b.txt') {\n  show('b');\n} else if (file) {\n  $BODY\n}`,
  loop: `for (const round of [1, 2]) {\n  show(round);\n  $BODY\n}`,
  whileLoop: `let rounds = 0;\nwhile (rounds++ < 2) {\n  $BODY\n}`,
  tryCatch: `try {\n  $BODY\n} catch (error) {\n  fail(error);\n} finally {\n  show('finally');\n}`,
  tryRethrow: `try {\n  $BODY\n} catch (error) {\n  fail(error);\n  throw error;\n}`,
  catchClause: `try {\n  throw new Error('first');\n} catch (error) {\n  fail(error);\n  $BODY\n}`,
  finallyClause: `try {\n  show('try');\n} finally {\n  $BODY\n}`,
  switchCase: `switch (file) {\n  case 'a.txt': {\n    $BODY\n    break;\n  }\n  default:\n    show('default');\n}`,
  label: `here: {\n  if (file === 'b.txt') break here;\n  $BODY\n}`,
  labelledLoop: `rounds: for (const round of [1, 2, 3]) {\n  if (round === 2) continue rounds;\n  if (round === 3) break rounds;\n  $BODY\n}`,
  loopFinally: `for (const round of [1, 2]) {\n  try {\n    if (round === 2) continue;\n    $BODY\n  } finally {\n    show('round', round);\n  }\n}`,
  doWhile: `let rounds = 0;\ndo {\n  $BODY\n} while (++rounds < 2);`,
  elseOnly: `if (file === 'c.txt') show('c');\nelse {\n  $BODY\n}`,
  awaited: `await null;\n$BODY\nawait null;`,
  asyncArrow: `await (async () => {\n  $BODY\n})();`,
  shadows: `const readFile = 'own', access = 'own', stat = 'own', readdir = 'own', content = 'own';\nshow(readFile, access, stat, readdir, content);\n$BODY`,
  nextLine: `const before = next();\n$BODY\nshow(before, next());`,
};
