import type { Reason } from '../types';

/** Refusals and hazards of calls in a sync callback that is written inside an async function, or in a test. */
export const callbackReasons: readonly Reason[] = [
  {
    code: 'in-sync-callback',
    kind: 'refused',
    title: 'in a callback of a function that is not known to wait',
    meaning:
      'The callback is passed to a function that uses its value, or its effect, at once as far as anybody can tell. If the callback became async, that function would get a promise. Array methods, functions called on the spot, then, catch and finally, and tests are known and are rewritten.',
    hint: 'Read what the callback needs before the call, and let the callback use the result.',
    example:
      "async function load(cache, path) {\n  return cache.getOrCreate(path, () => fs.readFileSync(path, 'utf8'));\n}",
    remedy:
      "async function load(cache, path) {\n  const text = fs.readFileSync(path, 'utf8');\n  return cache.getOrCreate(path, () => text);\n}",
  },
  {
    code: 'in-comparator',
    kind: 'refused',
    title: 'in a function that compares two elements',
    meaning:
      'sort needs the answer of its comparator at once. Comparators of the form key(a) - key(b) and key(a).localeCompare(key(b)) are rewritten: their keys are read first. This one has another form, or reading its keys changes something.',
    hint: 'Read one key for each element first, then sort by the keys.',
    example:
      'async function newest(files) {\n  return files.sort((a, b) => (fs.statSync(a).mtimeMs > fs.statSync(b).mtimeMs ? -1 : 1));\n}',
    remedy:
      'async function newest(files) {\n  return files.sort((a, b) => fs.statSync(b).mtimeMs - fs.statSync(a).mtimeMs);\n}',
  },
  {
    code: 'in-event-listener',
    kind: 'refused',
    title: 'in an event listener that is not async',
    meaning:
      'emit calls its listeners one after the other and ignores what they return. An async listener would end after later ones, and its errors would become unhandled rejections instead of errors of emit.',
    hint: 'Make the listener async by hand and catch its errors in it.',
    example:
      "async function watch(emitter) {\n  emitter.on('save', (text) => {\n    fs.writeFileSync('a.txt', text);\n  });\n}",
    remedy:
      "async function watch(emitter) {\n  emitter.on('save', async (text) => {\n    try {\n      fs.writeFileSync('a.txt', text);\n    } catch (error) {\n      emitter.emit('error', error);\n    }\n  });\n}",
  },
  {
    code: 'in-timer',
    kind: 'refused',
    title: 'in a callback of setInterval, process.nextTick or queueMicrotask',
    meaning:
      'Runs of an interval would overlap when one takes longer than the period. What is queued by nextTick or queueMicrotask runs before everything else today, and would be overtaken.',
    hint: 'Await the work where the callback is queued, or in an async loop that waits between its rounds.',
    example: "async function later(path) {\n  process.nextTick(() => console.log(fs.readFileSync(path, 'utf8')));\n}",
    remedy: "async function later(path) {\n  await null;\n  console.log(fs.readFileSync(path, 'utf8'));\n}",
  },
  {
    code: 'timer-callback',
    kind: 'hazard',
    title: 'a timer callback becomes async',
    meaning:
      'What the callback throws is an uncaught exception today and would be an unhandled rejection, for which other handlers are called. Other timers can run while it waits.',
    hint: 'Check that the errors of the callback are handled in it, and run with --unsafe.',
    example: "async function later(path) {\n  setTimeout(() => console.log(fs.readFileSync(path, 'utf8')), 100);\n}",
  },
  {
    code: 'concurrent-callback',
    kind: 'hazard',
    title: 'callbacks that took turns would run side by side',
    meaning:
      'The promises of all elements are waited for together (Promise.all and its kin). Today the blocking part of each callback runs in turn; with an await in it, the callbacks overlap, so that their effects can change order.',
    hint: 'Check that the callbacks do not depend on each other, and run with --concurrent or --unsafe.',
    example:
      'async function publish(files) {\n  await Promise.all(files.map((file) => upload(fs.readFileSync(file))));\n}',
  },
  {
    code: 'callback-returns-promise',
    kind: 'refused',
    title: 'a sync callback that returns a promise',
    meaning:
      'The caller gets the promises that the callback returns, and goes on without waiting for them. An async callback would be waited for with all that it started.',
    hint: 'Make the callback async and decide where its promise is waited for.',
    example:
      'async function start(files) {\n  const uploads = files.map((file) => fetch(url, { method: "POST", body: fs.readFileSync(file) }));\n  return uploads;\n}',
  },
  {
    code: 'callback-unknown-receiver',
    kind: 'refused',
    title: 'the callback method of something that is not known to be an array',
    meaning:
      'map, forEach and their kin are also methods of maps, sets, streams and collections of libraries, which call their callback in other ways. The name or the parameters of the callback speak against an array.',
    hint: 'Pass an array: Array.from(x) or [...x].',
    example: 'async function list(registry) {\n  registry.forEach((value, key) => fs.writeFileSync(key, value));\n}',
    remedy:
      'async function list(registry) {\n  Array.from(registry).forEach(([key, value]) => fs.writeFileSync(key, value));\n}',
  },
  {
    code: 'callback-sparse-list',
    kind: 'refused',
    title: 'an array with holes',
    meaning: 'Array methods skip the holes of an array; loops visit them. The array is written with holes here.',
    hint: 'Fill the array first: Array.from({ length: n }) has no holes.',
    example: 'async function make(n) {\n  return new Array(n).map((_, i) => fs.readFileSync(`${i}.txt`));\n}',
    remedy:
      'async function make(n) {\n  return Array.from({ length: n }).map((_, i) => fs.readFileSync(`${i}.txt`));\n}',
  },
  {
    code: 'callback-changes-list',
    kind: 'refused',
    title: 'the callback changes the list that it is called for',
    meaning:
      'Elements are taken out of the list, put in front or moved while it is walked. A loop would see them at other places than the method does.',
    hint: 'Collect the changes and apply them after the walk, or walk a copy.',
    example:
      'async function drain(queue) {\n  queue.forEach((file) => {\n    fs.unlinkSync(file);\n    queue.shift();\n  });\n}',
    remedy:
      'async function drain(queue) {\n  queue.forEach((file) => {\n    fs.unlinkSync(file);\n  });\n  queue.length = 0;\n}',
  },
  {
    code: 'callback-optional-chain',
    kind: 'refused',
    title: 'the call with the callback is part of an optional chain',
    meaning:
      'list?.map(...) gives undefined when there is no list. A helper or a loop cannot be skipped in the middle of an expression.',
    hint: 'Test for the list first, or use an empty one instead: (list ?? []).map(...).',
    example: 'async function read(files) {\n  return files?.map((file) => fs.readFileSync(file));\n}',
    remedy: 'async function read(files) {\n  return (files ?? []).map((file) => fs.readFileSync(file));\n}',
  },
  {
    code: 'callback-recursive',
    kind: 'refused',
    title: 'the callback calls itself by its name',
    meaning:
      'A function expression that refers to itself has callers inside its own body, which would all have to wait.',
    hint: 'Write the function as an async function of its own, and await it where it is called.',
    example:
      'async function walk(dir) {\n  (function visit(path) {\n    for (const name of fs.readdirSync(path)) visit(name);\n  })(dir);\n}',
  },
  {
    code: 'callback-this-argument',
    kind: 'refused',
    title: 'a second argument that is more than a this',
    meaning:
      'The array method gets arguments besides the callback that no helper takes, or that are computed for nothing.',
    hint: 'Use an arrow function and leave the second argument out.',
    example: 'async function read(files) {\n  return files.map((file) => fs.readFileSync(file), context());\n}',
    remedy: 'async function read(files) {\n  return files.map((file) => fs.readFileSync(file));\n}',
  },
  {
    code: 'callback-no-initial-value',
    kind: 'refused',
    title: 'reduce without an initial value',
    meaning: 'Without an initial value, reduce starts at the second element and throws for an empty array.',
    hint: 'Pass an initial value.',
    example:
      "async function join(files) {\n  return files.reduce((text, file) => text + fs.readFileSync(file, 'utf8'));\n}",
    remedy:
      "async function join(files) {\n  return files.reduce((text, file) => text + fs.readFileSync(file, 'utf8'), '');\n}",
  },
  {
    code: 'callback-type-arguments',
    kind: 'refused',
    title: 'type arguments that no helper takes',
    meaning: 'The method is called with explicit type arguments, which have no place in the call of the helper.',
    hint: 'Give the callback a return type instead of the call a type argument.',
    example: 'async function read(files: string[]) {\n  use(files.map<Buffer>((file) => fs.readFileSync(file)));\n}',
    remedy: 'async function read(files: string[]) {\n  use(files.map((file): Buffer => fs.readFileSync(file)));\n}',
  },
  {
    code: 'callback-unknown-pattern',
    kind: 'refused',
    title: 'replace with a pattern that cannot be seen',
    meaning:
      'To fetch the texts first, all matches have to be found twice. That is equal for texts and for regular expressions without y, which have to be written out or be a constant.',
    hint: 'Write the regular expression out at the call.',
    example:
      "async function fill(text, pattern) {\n  return text.replace(pattern, (name) => fs.readFileSync(name, 'utf8'));\n}",
    remedy:
      "async function fill(text) {\n  return text.replace(/\\w+\\.txt/g, (name) => fs.readFileSync(name, 'utf8'));\n}",
  },
  {
    code: 'callback-extra-arguments',
    kind: 'refused',
    title: 'passed by name to a method that passes more than the element',
    meaning:
      'Array methods call the function with the element, its index and the array. The function takes the index for its second parameter, and what it does with it depends on the function.',
    hint: 'Write an arrow function that passes on what is meant.',
    example: 'async function read(files) {\n  return files.map(fs.statSync);\n}',
    remedy: 'async function read(files) {\n  return files.map((file) => fs.statSync(file));\n}',
  },
  {
    code: 'callback-done-parameter',
    kind: 'refused',
    title: 'a test or hook that is given a done callback',
    meaning:
      'The function has a parameter by which test runners pass a callback. A function that takes it must not return a promise too: the runners report an error.',
    hint: 'Take the parameter out and let the test be over when the function ends.',
    example: "it('writes', (done) => {\n  fs.writeFileSync('a.txt', 'a');\n  done();\n});",
    remedy: "it('writes', () => {\n  fs.writeFileSync('a.txt', 'a');\n});",
  },
];
