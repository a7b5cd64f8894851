import type { Reason } from '../types';

/** What other tasks could do while the function waits. Rewritten with `--unsafe` only. */
export const hazardReasons: readonly Reason[] = [
  {
    code: 'read-modify-write',
    kind: 'hazard',
    title: 'shared state is read before the wait and set after it',
    meaning:
      'The function reads a module variable, a property of this or of an argument (or, where the file shows that it runs concurrently, a file) and sets it after the new await. Another caller that runs in between changes it too, and one of the two changes is lost.',
    hint: 'Wait first, then read and set the state without an await in between.',
    example:
      'let total = 0;\nexport async function add(file, weight) {\n  const before = total;\n  const { size } = fs.statSync(file);\n  total = before + size * weight;\n}',
    remedy:
      'let total = 0;\nexport async function add(file, weight) {\n  const { size } = fs.statSync(file);\n  total += size * weight;\n}',
  },
  {
    code: 'stale-operand',
    kind: 'hazard',
    title: 'an operand read before the wait may be out of date after it',
    meaning:
      'The expression reads state that other code changes, then waits, then uses the old value. It could not be split into two statements, because that would run something that may not run, or change the order of side effects.',
    hint: 'Make the blocking call in a statement of its own, before the expression.',
    example:
      'let index = 0;\nexport const table = [];\nexport async function load(file) {\n  table[index++] = fs.readFileSync(file);\n}',
    remedy:
      'let index = 0;\nexport const table = [];\nexport async function load(file) {\n  const content = fs.readFileSync(file);\n  table[index++] = content;\n}',
  },
  {
    code: 'lazy-initialisation',
    kind: 'hazard',
    title: 'a value made once would be made several times',
    meaning:
      'Shared state is tested before the wait and filled after it. Every caller that comes while the first one waits finds it empty too: the work is done again, and callers get different objects where they used to get the same. A variable that is filled in one place, with a value that does not depend on who asks for it, is rewritten: its promise is kept while the work is under way, and callers who come meanwhile share it (and its error). What depends on arguments, properties and entries of maps stays as it is, and so does a function that answers otherwise to those who find the value.',
    hint: 'Keep the promise instead of the value, and forget it when it is rejected; or fill the value at start-up.',
    example:
      "const configs = new Map();\nexport async function loadConfig(name) {\n  if (!configs.has(name)) configs.set(name, JSON.parse(fs.readFileSync(name, 'utf8')));\n  return configs.get(name);\n}",
    remedy:
      "const configs = new Map();\nexport async function loadConfig(name) {\n  if (!configs.has(name)) configs.set(name, readConfig(name));\n  return configs.get(name);\n}\nasync function readConfig(name) {\n  return JSON.parse(fs.readFileSync(name, 'utf8'));\n}",
  },
  {
    code: 'check-then-act',
    kind: 'hazard',
    title: 'what was checked may no longer hold after the wait',
    meaning:
      'The function looks at shared state (or, where the file shows that it runs concurrently, at files) and acts on what it saw. While it waits, another run sees the same and acts too: two runs create one folder and the second fails, or both remove one file.',
    hint: 'Use a call that does not mind being second: mkdir with recursive, rm with force, SQL in a transaction; or catch the error.',
    example:
      "export async function build(pages) {\n  await Promise.all(\n    pages.map(async (page) => {\n      if (!fs.existsSync('out')) fs.mkdirSync('out');\n      await render(page);\n    }),\n  );\n}",
    remedy:
      "export async function build(pages) {\n  await Promise.all(\n    pages.map(async (page) => {\n      fs.mkdirSync('out', { recursive: true });\n      await render(page);\n    }),\n  );\n}",
  },
  {
    code: 'concurrent-writes',
    kind: 'hazard',
    title: 'several runs of the function write to one file',
    meaning:
      'The file shows that the function runs concurrently with itself (a handler, Promise.all, a call that is not awaited), and it writes to the same path each time. Whole contents that used to follow each other can be mixed, or change places.',
    hint: 'Queue the writes, or write to a temporary file and rename it.',
    example: "server.on('request', async (request) => {\n  fs.writeFileSync('last-request.txt', request.url);\n});",
  },
  {
    code: 'temporary-state',
    kind: 'hazard',
    title: 'shared state is changed for the time of the call',
    meaning:
      'State is saved, changed, and put back after the call: a patched global, a flag, process.chdir. Nobody else could see it while everything ran in one step; with an await in between all other tasks see it. Or a function that the file runs for many elements at once, or for each event, sets something to a value of its own and looks at it after the call: by then another run may have set it. So it is with a table that is written and then read.',
    hint: 'Pass what the call needs as an argument or an option (such as cwd) instead of changing shared state.',
    example:
      'export async function quietly(file) {\n  const original = console.log;\n  console.log = () => {};\n  const text = fs.readFileSync(file);\n  console.log = original;\n  return text;\n}',
  },
  {
    code: 'reentrancy-flag',
    kind: 'hazard',
    title: 'a flag that says "running" would be seen by others, or set too late',
    meaning:
      'A flag is tested and then set. If the new await comes before it is set, two runs get past the test; if it comes before it is reset, callers turn away that used to be served, because they could never meet the flag.',
    hint: 'Set the flag right after the test, and decide what a second caller is to do: wait for the first, or be turned away.',
    example:
      'class Saver {\n  async save(data) {\n    if (this.saving) return;\n    this.saving = true;\n    fs.writeFileSync(this.file, data);\n    this.saving = false;\n  }\n}',
  },
  {
    code: 'early-flag',
    kind: 'hazard',
    title: 'a flag would say that something is done before it is',
    meaning:
      'A flag is tested and set before the wait, and what it stands for is there only after the wait: a value is filled, or a folder made. Whoever comes meanwhile finds the flag set, goes on, and finds nothing.',
    hint: 'Keep the promise of the work instead of the flag, so that all who come wait for it.',
    example:
      "let isLoaded = false;\nlet config;\nexport async function loadConfig() {\n  if (!isLoaded) {\n    isLoaded = true;\n    config = JSON.parse(fs.readFileSync('config.json', 'utf8'));\n  }\n  return config;\n}",
    remedy:
      "let loading;\nexport function loadConfig() {\n  return (loading ??= readConfig());\n}\nasync function readConfig() {\n  return JSON.parse(fs.readFileSync('config.json', 'utf8'));\n}",
  },
  {
    code: 'late-listener',
    kind: 'hazard',
    title: 'events would be missed, because the listener comes after the wait',
    meaning:
      'The object could not emit anything before the function added its listener, since everything ran in one step. With a wait in between, the first events (data of a request, exit of a child) find nobody listening.',
    hint: 'Add the listeners first, before the call.',
    example:
      "server.on('request', async (request, response) => {\n  const template = fs.readFileSync('page.html', 'utf8');\n  request.on('data', (chunk) => response.write(template + chunk));\n});",
    remedy:
      "server.on('request', async (request, response) => {\n  const chunks = [];\n  request.on('data', (chunk) => chunks.push(chunk));\n  const template = fs.readFileSync('page.html', 'utf8');\n  response.end(template + Buffer.concat(chunks));\n});",
  },
  {
    code: 'late-handler',
    kind: 'hazard',
    title: 'a promise could be rejected before anybody waits for it',
    meaning:
      'The function starts something, goes on, and waits for it later. Up to there everything ran in one step; with a wait in between, the promise can be rejected while nobody listens to it, and Node ends the process for that.',
    hint: 'Do the call before the other work is started, or wait for both together with Promise.all.',
    example:
      "async function load(id) {\n  const user = fetchUser(id);\n  const config = fs.readFileSync('config.json', 'utf8');\n  return [await user, config];\n}",
    remedy:
      "async function load(id) {\n  const config = fs.readFileSync('config.json', 'utf8');\n  const user = fetchUser(id);\n  return [await user, config];\n}",
  },
  {
    code: 'early-callback',
    kind: 'hazard',
    title: 'a callback that is queued would run before what follows the call',
    meaning:
      'The function queues a callback (nextTick, queueMicrotask, then) or starts an async function, which could do nothing before the function itself came to an end or to a wait. With a new wait it does its work there, before what follows: both print, or use the same variable. Short timers and setImmediate count only where they use a variable that the function sets after the call: that they run while it waits is what it is rewritten for.',
    hint: 'Queue the callback after the call, or do the call first.',
    example:
      "async function main() {\n  queueMicrotask(() => console.log('queued'));\n  const text = fs.readFileSync('config.json', 'utf8');\n  console.log(text);\n}",
    remedy:
      "async function main() {\n  const text = fs.readFileSync('config.json', 'utf8');\n  queueMicrotask(() => console.log('queued'));\n  console.log(text);\n}",
  },
  {
    code: 'late-event-default',
    kind: 'hazard',
    title: 'the event is over when its default action is prevented',
    meaning:
      'preventDefault, stopPropagation and returnValue count only until the handler first waits; then the event is carried on with.',
    hint: 'Call it first, before anything is awaited.',
    example:
      "window.addEventListener('drop', async (event) => {\n  const text = fs.readFileSync('help.txt', 'utf8');\n  event.preventDefault();\n  show(text);\n});",
    remedy:
      "window.addEventListener('drop', async (event) => {\n  event.preventDefault();\n  const text = fs.readFileSync('help.txt', 'utf8');\n  show(text);\n});",
  },
  {
    code: 'lock-file',
    kind: 'hazard',
    title: 'the function holds a lock file',
    meaning:
      'A file is made with the flag wx and removed again. While everything ran in one step, no other caller of this process could find it; with a wait in between, they fail.',
    hint: 'Queue the callers inside the process, and keep the lock file against other processes.',
    example:
      "export async function update(text) {\n  fs.writeFileSync('db.lock', '', { flag: 'wx' });\n  fs.appendFileSync('db.txt', text);\n  fs.unlinkSync('db.lock');\n}",
  },
  {
    code: 'interval-overlap',
    kind: 'hazard',
    title: 'the next tick of the interval may come before this one is done',
    meaning:
      'The function is called by setInterval and never waited so far, so that ticks could not overlap. With an await, a slow call lets the next tick begin.',
    hint: 'Set a timeout at the end of each run instead of an interval.',
    example: "setInterval(async () => {\n  state = fs.readFileSync('state.json', 'utf8');\n}, 1000);",
  },
  {
    code: 'effect-order',
    kind: 'hazard',
    title: 'results would be added in another order',
    meaning:
      'The function is started for many elements at once, and adds to something shared. It used to do so before it first waited, which kept the order of the elements; from now on the order is that in which the calls end.',
    hint: 'Return the result from the function, and take it from what Promise.all gives.',
    example:
      'export async function load(files) {\n  const texts = [];\n  await Promise.all(\n    files.map(async (file) => {\n      texts.push(fs.readFileSync(file, "utf8"));\n    }),\n  );\n  return texts;\n}',
    remedy:
      'export async function load(files) {\n  return Promise.all(files.map(async (file) => fs.readFileSync(file, "utf8")));\n}',
  },
  {
    code: 'synchronous-prefix',
    kind: 'hazard',
    title: 'callers that do not wait rely on it being done at once',
    meaning:
      'The function is called without await, and what it does before its first await is done when the call returns: a field that is set, a file that is written. With a new await before that, the code after the call no longer finds it.',
    hint: 'Await the call, or keep what callers rely on before the first await.',
    example:
      "class Service {\n  constructor() {\n    this.start();\n  }\n  async start() {\n    this.config = JSON.parse(fs.readFileSync('config.json', 'utf8'));\n  }\n  port() {\n    return this.config.port;\n  }\n}",
  },
  {
    code: 'work-before-exit',
    kind: 'hazard',
    title: 'the process would end before the work is done',
    meaning:
      'The function is called without await, and process.exit follows. What the function did before its first await was done by then; with a new await it is cut off.',
    hint: 'Await the call before the process ends.',
    example:
      "async function save() {\n  fs.writeFileSync('state.json', state);\n}\nfunction stop() {\n  save();\n  process.exit(0);\n}",
    remedy:
      "async function save() {\n  fs.writeFileSync('state.json', state);\n}\nasync function stop() {\n  await save();\n  process.exit(0);\n}",
  },
];
