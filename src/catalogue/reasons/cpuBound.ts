import type { Reason } from '../types';

/** Functions that cannot run in another thread without a difference. */
export const cpuBoundReasons: readonly Reason[] = [
  {
    code: 'cpu-not-module-level',
    kind: 'refused',
    title: 'the function that was named stands inside another one, or is a method',
    meaning:
      'What runs in another thread is a function of a module. A function inside another one sees its variables, a method sees its object, and a function that is assigned anew is not one function.',
    hint: 'Move the function to the top level of the module, and hand it everything that it needs.',
    example:
      'async function report(items) {\n  /* unsync: cpu-bound */\n  const weigh = (item) => item.size * 2;\n  return items.map(weigh);\n}',
    remedy:
      '/* unsync: cpu-bound */\nfunction weigh(size) {\n  return size * 2;\n}\n\nasync function report(size) {\n  return weigh(size);\n}',
  },
  {
    code: 'cpu-no-function',
    kind: 'refused',
    title: 'no function stands behind the comment',
    meaning:
      'The comment says that what follows takes long, but what follows is no function with a name: another statement, or a value that some call made of a function.',
    hint: 'Put the comment directly before a function declaration, or before a const that holds a function.',
    example:
      '/* unsync: cpu-bound */\nconst weigh = memoize((size) => size * 2);\n\nasync function report(size) {\n  return weigh(size);\n}',
    remedy:
      '/* unsync: cpu-bound */\nconst computeWeight = (size) => size * 2;\n\nasync function report(size) {\n  return computeWeight(size);\n}',
  },
  {
    code: 'cpu-not-plain',
    kind: 'refused',
    title: 'the function is no plain function',
    meaning:
      'The function is async or a generator, uses this, arguments or new.target, has overloads or narrows the type of its argument. Such a function cannot be called with a list of values in another thread, or cannot be declared as one that gives a promise.',
    hint: 'Make it a plain function of its parameters.',
    example:
      '/* unsync: cpu-bound */\nfunction sum() {\n  return Math.max(...arguments);\n}\n\nasync function total() {\n  return sum(1, 2);\n}',
    remedy:
      '/* unsync: cpu-bound */\nfunction sum(...values) {\n  return Math.max(...values);\n}\n\nasync function total() {\n  return sum(1, 2);\n}',
  },
  {
    code: 'cpu-shared-state',
    kind: 'refused',
    title: 'the function reads or changes what the module remembers',
    meaning:
      'Each thread has its own copy of the module. A variable that is assigned, a Map that is filled while the program runs, or a value that is another one each time (Date.now(), randomBytes()) would be different ones in each thread.',
    hint: 'Pass it as an argument, and return what changes.',
    example:
      'const seen = new Map();\n\n/* unsync: cpu-bound */\nfunction weigh(text) {\n  if (!seen.has(text)) seen.set(text, text.length * 2);\n  return seen.get(text) + 1;\n}\n\nasync function report(text) {\n  return weigh(text);\n}',
    remedy:
      '/* unsync: cpu-bound */\nfunction weigh(text) {\n  return text.length * 2 + 1;\n}\n\nasync function report(text) {\n  return weigh(text);\n}',
  },
  {
    code: 'cpu-outside-effects',
    kind: 'refused',
    title: 'the function does more than calculate',
    meaning:
      'It writes to the console, uses process, timers, globals or modules that talk to the world (child_process, http...). From another thread that happens at another time, in another order, or to a copy.',
    hint: 'Return what is to be printed or stored, and do that in the caller.',
    example:
      '/* unsync: cpu-bound */\nfunction weigh(text) {\n  console.log(text);\n  return text.length * 2;\n}\n\nasync function report(text) {\n  return weigh(text);\n}',
    remedy:
      '/* unsync: cpu-bound */\nfunction weigh(text) {\n  return text.length * 2;\n}\n\nasync function report(text) {\n  console.log(text);\n  return weigh(text);\n}',
  },
  {
    code: 'cpu-argument-kind',
    kind: 'refused',
    title: 'an argument that cannot be copied to another thread',
    meaning:
      'Arguments are copied (structured clone): functions and symbols fail, instances of classes lose their class and its methods, getters become values, a stream or a request cannot be copied at all.',
    hint: 'Pass plain data: strings, numbers, arrays, plain objects, Map, Set, Date, typed arrays.',
    example:
      '/* unsync: cpu-bound */\nfunction weigh(items, toSize) {\n  return items.length * toSize(1);\n}\n\nasync function report(items) {\n  return weigh(items, (n) => n + 1);\n}',
    remedy:
      '/* unsync: cpu-bound */\nfunction weigh(items, size) {\n  return items.length * size;\n}\n\nasync function report(items) {\n  return weigh(items, 2);\n}',
  },
  {
    code: 'cpu-argument-changed',
    kind: 'refused',
    title: 'the function changes its argument',
    meaning: 'In another thread the function would change its copy, and the caller would keep the old one.',
    hint: 'Work on a copy ([...list].sort()), and return it.',
    example:
      '/* unsync: cpu-bound */\nfunction smallest(numbers) {\n  numbers.sort((a, b) => a - b);\n  return numbers[0];\n}\n\nasync function report(numbers) {\n  return smallest(numbers);\n}',
    remedy:
      '/* unsync: cpu-bound */\nfunction smallest(numbers) {\n  return [...numbers].sort((a, b) => a - b)[0];\n}\n\nasync function report(numbers) {\n  return smallest(numbers);\n}',
  },
  {
    code: 'cpu-identity',
    kind: 'refused',
    title: 'the result has a part of the argument in it, or identity is compared',
    meaning:
      'The function may return its argument, or objects out of it. From another thread come copies: === says no where it said yes, and a change of the one is no change of the other. Where the types (or what the code does with them) say that the parts are strings and numbers, nothing is lost.',
    hint: 'Return new objects of strings and numbers, or say in the types (or in JSDoc) that the parts are primitives.',
    example:
      '/* unsync: cpu-bound */\nfunction largest(items) {\n  return items.filter((item) => item.size > 1000);\n}\n\nasync function report(items) {\n  return largest(items);\n}',
    remedy:
      '/* unsync: cpu-bound */\nfunction largest(sizes) {\n  return sizes.filter((size) => size > 1000);\n}\n\nasync function report(sizes) {\n  return largest(sizes);\n}',
  },
  {
    code: 'cpu-result-kind',
    kind: 'refused',
    title: 'a result that cannot be copied from another thread',
    meaning:
      'The function returns a function, an instance of a class, a symbol, a promise, a frozen object, or one with another prototype. Structured clone fails for it, or gives a plain object.',
    hint: 'Return plain data, and make of it in the caller what it has to be.',
    example:
      'class Point {\n  constructor(x) {\n    this.x = x;\n  }\n}\n\n/* unsync: cpu-bound */\nfunction locate(x) {\n  return new Point(x * 2);\n}\n\nasync function report(x) {\n  return locate(x);\n}',
    remedy:
      '/* unsync: cpu-bound */\nfunction locate(x) {\n  return { x: x * 2 };\n}\n\nasync function report(x) {\n  return locate(x);\n}',
  },
  {
    code: 'cpu-own-error',
    kind: 'refused',
    title: 'the function throws errors of its own class, or what is no error',
    meaning:
      'From another thread an error comes as a copy: name, message, stack and cause of the errors of the language stay, and the codemod adds their properties (code). An error of a class of your own comes as Error, so that instanceof says no.',
    hint: 'Throw Error, TypeError or RangeError, with a code if callers have to tell them apart.',
    example:
      'class SizeError extends Error {}\n\n/* unsync: cpu-bound */\nfunction weigh(size) {\n  if (size < 0) throw new SizeError("negative");\n  return size * 2;\n}\n\nasync function report(size) {\n  return weigh(size);\n}',
    remedy:
      '/* unsync: cpu-bound */\nfunction weigh(size) {\n  if (size < 0) throw new RangeError("negative");\n  return size * 2;\n}\n\nasync function report(size) {\n  return weigh(size);\n}',
  },
  {
    code: 'cpu-buffer',
    kind: 'refused',
    title: 'a Buffer would arrive as Uint8Array',
    meaning:
      'Structured clone gives a Uint8Array for a Buffer, both ways. The function uses what only a Buffer has (toString of an encoding, readUInt32LE...), or its result has a Buffer in it. A function that always returns one Buffer is converted: it is wrapped again.',
    hint: 'Convert at the edge: Buffer.from(bytes) inside the function, or pass and return a Uint8Array or a string.',
    example:
      'import { readFile } from "node:fs/promises";\n\n/* unsync: cpu-bound */\nfunction words(bytes) {\n  return bytes.toString("utf8").split(" ").length;\n}\n\nasync function count(file) {\n  const bytes = await readFile(file);\n  return words(bytes);\n}',
    remedy:
      'import { readFile } from "node:fs/promises";\n\n/* unsync: cpu-bound */\nfunction words(text) {\n  return text.split(" ").length;\n}\n\nasync function count(file) {\n  const text = await readFile(file, "utf8");\n  return words(text);\n}',
  },
  {
    code: 'cpu-awaits-itself',
    kind: 'refused',
    title: 'something in the function becomes asynchronous itself',
    meaning:
      'The same run rewrites a blocking call in the function, or in a function that it calls, and makes it async. Code that waits by itself needs no thread, and cannot be moved and rewritten at once.',
    hint: 'Run one codemod at a time: -t cpu-bound-to-pool alone moves the function with its blocking calls.',
    example: '',
  },
];
