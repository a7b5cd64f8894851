import type { Reason } from '../types';

/** Why a sync function with a blocking call stays sync under `--promote`. */
export const promotionReasons: readonly Reason[] = [
  {
    code: 'helper-exported',
    kind: 'out-of-scope',
    title: 'it is exported, so other files may call it',
    meaning:
      'The function (or a sync function that calls it) is exported. With --promote file only functions that nobody outside of the file can call become async, because every caller has to be changed with them.',
    hint: 'Run with --promote project over all files that import it.',
    example:
      "export function load(file) {\n  return fs.readFileSync(file, 'utf8');\n}\nexport async function main() {\n  return load('a.txt');\n}",
    remedy:
      "function load(file) {\n  return fs.readFileSync(file, 'utf8');\n}\nexport async function main() {\n  return load('a.txt');\n}",
  },
  {
    code: 'helper-public',
    kind: 'out-of-scope',
    title: 'it is part of what the package exports',
    meaning:
      'The function can be reached through main, exports, bin or types of package.json. Code outside of this project may call it and expects a plain value.',
    hint: 'If the change of the interface is wanted, run with --public.',
    example:
      '// package.json: { "main": "index.js" }\n// index.js\nexports.load = (file) => fs.readFileSync(file, \'utf8\');',
  },
  {
    code: 'helper-used-outside',
    kind: 'out-of-scope',
    title: 'it is used by a file that is not among the given paths',
    meaning:
      'A file of the project calls the function but was not given on the command line, so its call could not be awaited.',
    hint: 'Give the folder of that file too, or the whole project.',
    example:
      "// unsync --promote project src\n// scripts/build.js\nconst { load } = require('../src/load');\nload('a.txt');",
  },
  {
    code: 'helper-loaded-by-name',
    kind: 'out-of-scope',
    title: 'its module is loaded under a name that is put together at run time',
    meaning:
      'A file of the project loads modules by a path that is computed (the files of a folder, say), and the function is exported by one that the path may lead to. What is done with it there cannot be followed, unless the load shows which exports are used, and those are called and awaited.',
    hint: 'Import the module by its name, or move the blocking call into a module of its own.',
    example:
      "// load.js\nexports.load = (file) => fs.readFileSync(file, 'utf8');\n// index.js\nfor (const name of fs.readdirSync(__dirname)) require(path.join(__dirname, name));",
  },
  {
    code: 'helper-stopped',
    kind: 'out-of-scope',
    title: 'its file was excluded from promotion',
    meaning: 'The function stands in a file that --stop-at names, so neither it nor what it calls becomes async.',
    hint: 'Take the pattern out of --stop-at.',
    example: '// unsync --promote project --stop-at "src/legacy/**"',
  },
  {
    code: 'helper-escapes',
    kind: 'out-of-scope',
    title: 'it is passed on as a value',
    meaning:
      'The function is stored, passed, returned or bound, not only called. Whoever calls it then expects a plain value and would get a promise.',
    hint: 'Call it in a function written out at that place, so that the call can be awaited.',
    example:
      "const read = (file) => fs.readFileSync(file, 'utf8');\nregister({ read });\nasync function main() {\n  return read('a.txt');\n}",
  },
  {
    code: 'helper-reassigned',
    kind: 'out-of-scope',
    title: 'its name is given another value',
    meaning:
      'The variable or member that holds the function is assigned somewhere else too, so a call may run something else.',
    hint: 'Use a const of its own for each function.',
    example: "let read = (file) => fs.readFileSync(file, 'utf8');\nread = cached(read);",
  },
  {
    code: 'helper-called-at-top-level',
    kind: 'out-of-scope',
    title: 'it is called at module top level',
    meaning:
      'A call runs while the module is loaded. Top-level await would make the module impossible to require() and delay everything that imports it, so the function stays sync for all of its callers. With --promote project, such a call is awaited where the file certainly is an ES module that has started nothing before the call, and either has waited before it, or is imported by nothing of the project and not exported by its package.',
    hint: 'Move that call into an async function, or give it a sync copy of the function.',
    example: "const read = (file) => fs.readFileSync(file, 'utf8');\nconst defaults = read('defaults.json');",
  },
  {
    code: 'helper-constructed',
    kind: 'out-of-scope',
    title: 'it is used as a constructor',
    meaning: 'The function is called with new, or has a prototype. An async function is no constructor.',
    hint: 'Move the blocking call into an async method or factory function.',
    example: "function Store(file) {\n  this.data = fs.readFileSync(file);\n}\nconst store = new Store('a.txt');",
  },
  {
    code: 'helper-decorated',
    kind: 'out-of-scope',
    title: 'a decorator wraps it',
    meaning: 'The decorator gets the function and may rely on its return value (to memoise it, say).',
    hint: 'Check what the decorator does, and make the method async by hand.',
    example: "class Config {\n  @memoize\n  load() {\n    return fs.readFileSync('a.json', 'utf8');\n  }\n}",
  },
  {
    code: 'helper-type-used',
    kind: 'out-of-scope',
    title: 'a type is derived from it, or declared for it elsewhere',
    meaning:
      'Its type is used by typeof, or it is declared to be of a function type that other things are of, too, or that is not among the given files. Such a type would have to change with it.',
    hint: 'Change the type by hand to one that returns a promise.',
    example:
      "const load: Loader = (file) => fs.readFileSync(file, 'utf8');\nasync function main() {\n  return load('a.txt');\n}",
  },
  {
    code: 'helper-never-returns',
    kind: 'out-of-scope',
    title: 'its return type is never',
    meaning:
      'After a call of a function that never returns, TypeScript takes the code that follows for unreachable. After an await it does not, and variables lose their narrowed types.',
    hint: 'Write the blocking call and the throw in two functions.',
    example:
      "function fail(message: string): never {\n  fs.writeFileSync('log', message);\n  throw new Error(message);\n}\nasync function main() {\n  fail('late');\n}",
  },
  {
    code: 'helper-names-await',
    kind: 'out-of-scope',
    title: 'it uses await as a name',
    meaning: 'Something in the function is called await, which is a keyword in async functions.',
    hint: 'Rename it.',
    example: "function load(await) {\n  return fs.readFileSync(await, 'utf8');\n}",
  },
  {
    code: 'helper-overrides',
    kind: 'out-of-scope',
    title: 'it may override or implement a member that is declared elsewhere',
    meaning:
      'Its class extends or implements something that is not among the given files. Code there may call the method and expects a plain value.',
    hint: 'Make the method private, or move the blocking call into a method of its own.',
    example:
      "import { Plugin } from 'framework';\nclass Mine extends Plugin {\n  setUp() {\n    return fs.readFileSync('a.txt');\n  }\n}",
  },
  {
    code: 'helper-instance-escapes',
    kind: 'out-of-scope',
    title: 'objects of its class go where their methods cannot be followed',
    meaning:
      'An instance (or the class) is stored, passed or returned, so that its methods may be called by code that is not known.',
    hint: 'Make the method private, or run with --promote project over all files.',
    example:
      "class Store {\n  load() {\n    return fs.readFileSync('a.txt');\n  }\n}\nexport const open = () => new Store();",
  },
  {
    code: 'helper-loose-call',
    kind: 'out-of-scope',
    title: 'a member of that name is used on something that cannot be told',
    meaning: 'Somewhere a member of the same name is used on an object of which nothing is known. It may be this one.',
    hint: 'Give the object a type annotation, or the method a name of its own.',
    example:
      "class Store {\n  load() {\n    return fs.readFileSync('a.txt');\n  }\n}\nfunction use(thing) {\n  return thing.load();\n}",
  },
  {
    code: 'helper-gives-promise',
    kind: 'out-of-scope',
    title: 'it returns a promise, and a caller uses that',
    meaning:
      'The function is not async but returns promises, and a call is not awaited at once: what runs before and after it would change order.',
    hint: 'Make it async by hand and check its callers.',
    example:
      "function load(file) {\n  const text = fs.readFileSync(file, 'utf8');\n  return send(text).then(parse);\n}\nasync function main() {\n  load('a.txt').catch(report);\n}",
  },
  {
    code: 'helper-one-of-several',
    kind: 'out-of-scope',
    title: 'a call may run it or another function, and that one gives a promise or is not known',
    meaning:
      'The function is called as one of several, as the members of a table are by a computed name. One of the others gives a promise already, and the call does not wait for it; or not everything that the call may run is known.',
    hint: 'Await the call, or keep functions that give promises in a table of their own.',
    example:
      "const commands = {\n  size: (file) => fs.statSync(file).size,\n  later: async (file) => file,\n};\nasync function main(name) {\n  const found = commands[name]('a.txt');\n  console.log(typeof found);\n}",
    remedy:
      "const commands = {\n  size: (file) => fs.statSync(file).size,\n  later: async (file) => file,\n};\nasync function main(name) {\n  const found = await commands[name]('a.txt');\n  console.log(typeof found);\n}",
  },
  {
    code: 'helper-generator-consumed',
    kind: 'out-of-scope',
    title: 'what the generator gives is not consumed by for...of',
    meaning:
      'An async generator can be consumed by for await...of and by yield* in another one, but not by spread, Array.from or next().',
    hint: 'Consume it in a for...of loop.',
    example:
      'function* contents(files) {\n  for (const file of files) yield fs.readFileSync(file);\n}\nasync function main(files) {\n  return [...contents(files)];\n}',
    remedy:
      'function* contents(files) {\n  for (const file of files) yield fs.readFileSync(file);\n}\nasync function main(files) {\n  const all = [];\n  for (const content of contents(files)) all.push(content);\n  return all;\n}',
  },
  {
    code: 'helper-call-refused',
    kind: 'out-of-scope',
    title: 'a call of it cannot be awaited without changing behaviour',
    meaning:
      'One of the calls stands where an await is not possible, or where waiting would change what the program does.',
    hint: 'Put that call into a statement of its own, or check the hazard and run with --unsafe.',
    example:
      "const load = (file) => fs.readFileSync(file, 'utf8');\nasync function serve(request) {\n  const page = load('page.html');\n  request.on('data', console.log);\n  return page;\n}",
  },
  {
    code: 'helper-mocked',
    kind: 'out-of-scope',
    title: 'a test double stands in for it',
    meaning:
      'A test mocks, spies on or stubs the function (or the module it is in). After the change the double would return plain values, or stand in for nothing.',
    hint: 'Change the double with it, or run without --respect-mocks.',
    example: "vi.spyOn(config, 'load').mockReturnValue('{}');",
    remedy: "vi.spyOn(config, 'load').mockResolvedValue('{}');",
  },
  {
    code: 'mocked-in-tests',
    kind: 'refused',
    title: 'a test double stands in for it',
    meaning:
      'A test that leads to this file replaces, spies on or stubs the blocking function. After a rewriting the program would go past the double: the test fails, or passes without testing anything. With --respect-mocks such calls stay as they are.',
    hint: 'Change the double to the asynchronous function, or run without --respect-mocks.',
    example:
      "// load.js\nasync function load(file) {\n  return fs.readFileSync(file, 'utf8');\n}\n// load.test.js\nvi.spyOn(fs, 'readFileSync').mockReturnValue('{}');",
  },
];
