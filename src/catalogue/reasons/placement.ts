import type { Reason } from '../types';

/** Places where no await can stand, or where waiting would change what others see. */
export const placementReasons: readonly Reason[] = [
  {
    code: 'in-sync-function',
    kind: 'out-of-scope',
    title: 'in a function that is not async',
    meaning:
      'The call stands in a synchronous function. Awaiting there would change what the function returns to every caller, so it is left alone.',
    hint: 'Make the function async and await it in its callers; --promote project does so where async code reaches it and every caller can wait.',
    example: "function load() {\n  return fs.readFileSync('a.json', 'utf8');\n}",
    remedy: "async function load() {\n  return fs.readFileSync('a.json', 'utf8');\n}",
  },
  {
    code: 'module-top-level',
    kind: 'out-of-scope',
    title: 'at module top level',
    meaning:
      'The call runs once, while the module is loaded, before the process serves anybody. Top-level await would make the module impossible to require() and would delay everything that imports it.',
    hint: 'Nothing to do: start-up code may block. To convert it all the same, move it into an async function.',
    example: "const config = JSON.parse(fs.readFileSync('config.json', 'utf8'));",
    remedy: "async function loadConfig() {\n  return JSON.parse(fs.readFileSync('config.json', 'utf8'));\n}",
  },
  {
    code: 'in-constructor',
    kind: 'refused',
    title: 'in a constructor',
    meaning: 'A constructor returns the object at once; it cannot be async.',
    hint: 'Move the call into a static async factory method and pass its result to the constructor.',
    example: 'class Store {\n  constructor(file) {\n    this.data = fs.readFileSync(file);\n  }\n}',
    remedy:
      'class Store {\n  static async open(file) {\n    return new Store(fs.readFileSync(file));\n  }\n  constructor(data) {\n    this.data = data;\n  }\n}',
  },
  {
    code: 'in-getter',
    kind: 'refused',
    title: 'in a getter',
    meaning: 'A getter cannot be async, and one that returned a promise would be truthy and serialise to {}.',
    hint: 'Make it an async method and await it where it is read.',
    example: "const store = {\n  get data() {\n    return fs.readFileSync('data.txt', 'utf8');\n  },\n};",
    remedy: "const store = {\n  async data() {\n    return fs.readFileSync('data.txt', 'utf8');\n  },\n};",
  },
  {
    code: 'in-setter',
    kind: 'refused',
    title: 'in a setter',
    meaning: 'A setter cannot be async: nobody can wait for an assignment.',
    hint: 'Make it an async method and await its call.',
    example: "const store = {\n  set data(text) {\n    fs.writeFileSync('data.txt', text);\n  },\n};",
    remedy: "const store = {\n  async save(text) {\n    fs.writeFileSync('data.txt', text);\n  },\n};",
  },
  {
    code: 'in-field-initialiser',
    kind: 'refused',
    title: 'in a class field initialiser',
    meaning: 'Field initialisers run inside the constructor; await is not allowed there.',
    hint: 'Load the value in a static async factory method and pass it to the constructor.',
    example: "class Store {\n  data = fs.readFileSync('data.txt');\n}",
    remedy: "class Store {\n  data;\n  async load() {\n    this.data = fs.readFileSync('data.txt');\n  }\n}",
  },
  {
    code: 'in-static-block',
    kind: 'refused',
    title: 'in a static block of a class',
    meaning: 'Static blocks run while the class is defined; await is not allowed there.',
    hint: 'Move the call into a static async method and await it before the class is used.',
    example: "class Store {\n  static data;\n  static {\n    Store.data = fs.readFileSync('data.txt');\n  }\n}",
    remedy:
      "class Store {\n  static data;\n  static async load() {\n    Store.data = fs.readFileSync('data.txt');\n  }\n}",
  },
  {
    code: 'in-parameter-default',
    kind: 'refused',
    title: 'in the default value of a parameter',
    meaning:
      'await is not allowed among the parameters of an async function. A default moves to the start of the body where that cannot be told apart; not out of a pattern, not before a later parameter that uses it or has an effect, not in an arrow function without a block, and in TypeScript only when the parameter has a type.',
    hint: 'Set the default in the body: if (text === undefined) text = ...',
    example:
      "async function show(text = fs.readFileSync('a.txt', 'utf8'), size = text.length) {\n  return [text, size];\n}",
    remedy:
      "async function show(text, size) {\n  if (text === undefined) text = fs.readFileSync('a.txt', 'utf8');\n  return [text, size ?? text.length];\n}",
  },
  {
    code: 'in-sync-generator',
    kind: 'refused',
    title: 'in a generator that is not async',
    meaning:
      'An async generator cannot be consumed by for...of, spread or Array.from, so every consumer would have to change.',
    hint: 'Make it an async generator and consume it with for await...of.',
    example: 'function* contents(files) {\n  for (const file of files) yield fs.readFileSync(file);\n}',
    remedy: 'async function* contents(files) {\n  for (const file of files) yield fs.readFileSync(file);\n}',
  },
  {
    code: 'in-promise-executor',
    kind: 'refused',
    title: 'in the executor of a promise',
    meaning:
      'What an executor throws rejects the promise; what an async executor throws is lost and the promise stays pending for ever.',
    hint: 'Do the call before new Promise(...), or drop the promise: the function around it is async already.',
    example:
      "async function load() {\n  return new Promise((resolve) => {\n    resolve(fs.readFileSync('a.txt'));\n  });\n}",
    remedy: "async function load() {\n  return fs.readFileSync('a.txt');\n}",
  },
  {
    code: 'in-exit-handler',
    kind: 'refused',
    title: 'in a handler that runs while the process ends',
    meaning:
      'Handlers of exit, signals and uncaught errors have no later: work that is started there and not finished at once is lost (a file that was being written stays empty).',
    hint: 'Leave it as it is: blocking is right here.',
    example: "process.on('exit', () => {\n  fs.writeFileSync('state.json', '{}');\n});",
  },
  {
    code: 'in-describe',
    kind: 'refused',
    title: 'in the callback of a test suite',
    meaning: 'Test runners collect tests while describe runs. With an async callback they collect none, and pass.',
    hint: 'Move the call into a before or beforeAll hook.',
    example:
      "describe('parser', () => {\n  const input = fs.readFileSync('input.txt', 'utf8');\n  it('works', () => parse(input));\n});",
    remedy:
      "describe('parser', () => {\n  let input;\n  before(async () => {\n    input = fs.readFileSync('input.txt', 'utf8');\n  });\n});",
  },
  {
    code: 'in-transaction',
    kind: 'refused',
    title: 'in the callback of a transaction',
    meaning:
      'A synchronous transaction commits when its callback returns, that is at the first await; batched updates and drafts end there too.',
    hint: 'Do the call before the transaction and use its result inside.',
    example:
      'async function save(db, file) {\n  db.transaction(() => {\n    db.insert(fs.readFileSync(file));\n  });\n}',
    remedy:
      'async function save(db, file) {\n  const content = fs.readFileSync(file);\n  db.transaction(() => {\n    db.insert(content);\n  });\n}',
  },
  {
    code: 'in-proxy-trap',
    kind: 'refused',
    title: 'in a trap of a proxy',
    meaning: 'Whoever touches the proxy gets the return value of the trap; a promise would be taken for the value.',
    hint: 'Offer an async method beside the proxy.',
    example: 'const files = new Proxy({}, {\n  get(_, name) {\n    return fs.readFileSync(name);\n  },\n});',
  },
  {
    code: 'in-reviver',
    kind: 'refused',
    title: 'in a reviver of JSON.parse',
    meaning: 'JSON.parse takes the return value as it is; it cannot wait for a promise.',
    hint: 'Parse first, then walk the result in an async function.',
    example:
      "async function load(text) {\n  return JSON.parse(text, (key, value) => (key === 'file' ? fs.readFileSync(value, 'utf8') : value));\n}",
  },
  {
    code: 'in-replacer',
    kind: 'refused',
    title: 'in a replacer of JSON.stringify',
    meaning: 'JSON.stringify takes the return value as it is; it cannot wait for a promise.',
    hint: 'Replace the values in an async function first, then stringify.',
    example:
      "async function dump(value) {\n  return JSON.stringify(value, (key, part) => (key === 'file' ? fs.readFileSync(part, 'utf8') : part));\n}",
  },
  {
    code: 'in-sync-protocol',
    kind: 'refused',
    title: 'in toJSON, toString or valueOf',
    meaning: 'The language calls these methods itself and uses what they return; it cannot wait for a promise.',
    hint: 'Load the content beforehand and keep it in a property.',
    example: 'const page = {\n  toString() {\n    return fs.readFileSync("page.html", "utf8");\n  },\n};',
  },
  {
    code: 'in-type-guard',
    kind: 'refused',
    title: 'in a type guard or an assertion function',
    meaning: 'A function whose return type is a type predicate cannot return a promise.',
    hint: 'Return a plain boolean from an async function, and narrow at the caller.',
    example:
      'function isFile(path: unknown): path is string {\n  return typeof path === "string" && fs.existsSync(path);\n}',
  },
  {
    code: 'in-react-render',
    kind: 'refused',
    title: 'in a hook callback',
    meaning: 'Hooks and computed values run while the component renders and use what the callback returns.',
    hint: 'Load the data before rendering, or in an effect that calls an async function.',
    example:
      "function Page() {\n  const text = useMemo(() => fs.readFileSync('page.md', 'utf8'), []);\n  return text;\n}",
  },
  {
    code: 'in-template-helper',
    kind: 'refused',
    title: 'in a helper or filter of a template engine',
    meaning: 'Template engines put what the helper returns into the page; a promise would show as [object Promise].',
    hint: 'Load the content before rendering and pass it to the template.',
    example:
      "async function setUp(handlebars) {\n  handlebars.registerHelper('file', (name) => fs.readFileSync(name, 'utf8'));\n}",
  },
  {
    code: 'escapes-as-value',
    kind: 'refused',
    title: 'passed on as a value',
    meaning: 'The function is stored, passed or returned, not called here. Who calls it expects a plain value.',
    hint: 'Write a function around it that calls it, so that the call can be awaited.',
    example: 'async function use(run) {\n  run(fs.readFileSync);\n}',
  },
  {
    code: 'bound-arguments',
    kind: 'refused',
    title: 'a function that has arguments bound to it',
    meaning:
      'What is called is what bind made of the function: with arguments in front of those that stand here. What has to be awaited is a call with all of them.',
    hint: 'Call the function itself, with all of its arguments.',
    example: "const list = child_process.execSync.bind(null, 'ls');\nasync function show() {\n  return list();\n}",
    remedy: "async function show() {\n  return child_process.execSync('ls');\n}",
  },
  {
    code: 'reassigned-name',
    kind: 'refused',
    title: 'a name that is set more than once',
    meaning:
      'The variable holds the module or the function at first, or in one branch, and something else otherwise; or it is a parameter that the module is given for. Which of them is called here cannot be seen, and the other one need not have an asynchronous twin.',
    hint: 'Use a constant for the module.',
    example:
      "let files = require('fs');\nif (process.env.IN_MEMORY) files = require('./memory');\nasync function load(file) {\n  return files.readFileSync(file);\n}",
    remedy: "const files = require('fs');\nasync function load(file) {\n  return files.readFileSync(file);\n}",
  },
  {
    code: 'mocked-module',
    kind: 'refused',
    title: 'the module is replaced by a test double in this file',
    meaning:
      'The file mocks, stubs or patches the module. The double is made for the sync function; after a rewriting the code would go past it.',
    hint: 'Change the double to the asynchronous function first.',
    example: "vi.mock('node:fs');\nasync function check() {\n  return fs.readFileSync('a.txt');\n}",
    remedy: "async function check() {\n  return fs.readFileSync('a.txt');\n}",
  },
];
