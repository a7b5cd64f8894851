import type { Reason } from '../types';

/** Codes of calls of npm packages. */
export const packageReasons: readonly Reason[] = [
  {
    code: 'unknown-version',
    kind: 'refused',
    title: 'the version of the package decides, and it is not known',
    meaning:
      'The package changed its asynchronous function from one major version to another (a callback became a promise, a default export a named one). Neither node_modules nor package.json says which version it is, or the range allows both.',
    hint: 'Install the package, or name it with its version in package.json.',
    example: "import rimraf from 'rimraf';\n\nasync function clean(dir) {\n  rimraf.sync(dir);\n}",
  },
  {
    code: 'no-default-import',
    kind: 'refused',
    title: 'TypeScript needs a default import of the package',
    meaning:
      'The asynchronous function is the package itself, and the file has no name for it that can be called. A default import of a CommonJS package compiles where tsconfig.json says esModuleInterop, or where modules are those of Node: there it is written. Here no tsconfig.json in sight says so.',
    hint: "Write the import as import x from 'package', or import x = require('package'); or turn on esModuleInterop in tsconfig.json.",
    example: "import * as mkdirp from 'mkdirp';\n\nasync function prepare(dir: string) {\n  mkdirp.sync(dir);\n}",
    remedy: "import mkdirp from 'mkdirp';\n\nasync function prepare(dir: string) {\n  mkdirp.sync(dir);\n}",
    packages: { mkdirp: '1.0.4' },
  },
  {
    code: 'twin-blocks-too',
    kind: 'refused',
    title: 'its asynchronous form was measured to block as long',
    meaning:
      'The package has a function that gives a promise, or takes a callback, but does the same work on the main thread in one piece. Awaiting it would look better and change nothing: while it computes, no other task runs.',
    hint: 'Move the call to a worker thread if it takes long, or use a package that computes elsewhere.',
    example:
      "import jwt from 'jsonwebtoken';\n\nasync function token(user) {\n  return jwt.sign({ id: user.id }, key, { algorithm: 'RS256' });\n}",
  },
  {
    code: 'release-becomes-async',
    kind: 'refused',
    title: 'what it returns cleans up synchronously, that of its twin later',
    meaning:
      'The result has a function that removes a file or releases a lock before it returns. The function in the result of the asynchronous twin only starts to, so that every call of it would have to be awaited, wherever it goes.',
    hint: 'Remove the file or release the lock by another function (such as unlink), and leave the one in the result alone.',
    example:
      "import tmp from 'tmp';\n\nasync function build() {\n  const file = tmp.fileSync();\n  await compile(file.name);\n  file.removeCallback();\n}",
    remedy:
      "import { unlink } from 'node:fs/promises';\nimport tmp from 'tmp';\n\nasync function build() {\n  const file = tmp.fileSync();\n  await compile(file.name);\n  await unlink(file.name);\n}",
  },
  {
    code: 'shell-string',
    kind: 'refused',
    title: 'the result is used as text, or handed on',
    meaning:
      'What exec of shelljs returns is a string with fields and methods. The asynchronous form gives the exit code and the two outputs as plain values, so that a use of anything but code, stdout and stderr would fail.',
    hint: 'Read .stdout, .stderr or .code of the result.',
    example:
      "import shell from 'shelljs';\n\nasync function revision() {\n  return shell.exec('git rev-parse HEAD').trim();\n}",
    remedy:
      "import shell from 'shelljs';\n\nasync function revision() {\n  return shell.exec('git rev-parse HEAD').stdout.trim();\n}",
  },
  {
    code: 'maybe-bytes',
    kind: 'refused',
    title: 'given bytes, it would never settle',
    meaning:
      'image-size takes the name of a file or its bytes. With bytes it computes at once and does not call its callback, so that a promise made of it never settles. What this call gives it cannot be seen.',
    hint: 'Where it is the name of a file, say so with a template: `${file}`.',
    example: "import sizeOf from 'image-size';\n\nasync function size(file) {\n  return sizeOf(file);\n}",
    remedy: "import sizeOf from 'image-size';\n\nasync function size(file) {\n  return sizeOf(`${file}`);\n}",
    packages: { 'image-size': '1.2.1' },
  },
  {
    code: 'sync-instance',
    kind: 'refused',
    title: 'an object whose methods block has to be replaced as a whole',
    meaning:
      'The object (a database, an explorer of configuration files) has synchronous methods. Its asynchronous counterpart is another class, so that the place that makes it and every call of its methods would have to change together; some of them are where nothing can be awaited, or the object goes elsewhere.',
    hint: 'Make the asynchronous counterpart (such as Low for LowSync, cosmiconfig for cosmiconfigSync), and await its methods; or keep the object in one module, and let none of its calls stand where nothing can wait.',
    example:
      "import { LowSync } from 'lowdb';\nimport { JSONFileSync } from 'lowdb/node';\n\nasync function save(path, fill) {\n  const own = new LowSync(new JSONFileSync(path), {});\n  fill(own);\n  own.write();\n}",
    remedy:
      "import { LowSync } from 'lowdb';\nimport { JSONFileSync } from 'lowdb/node';\n\nasync function save(path, fill) {\n  const own = new LowSync(new JSONFileSync(path), {});\n  fill(own.data);\n  own.write();\n}",
  },
  {
    code: 'sync-wrapper',
    kind: 'refused',
    title: 'makes an asynchronous function block',
    meaning:
      'The package (deasync, synckit) exists to wait for an asynchronous function without await. What it wraps is asynchronous already, so that the wrapper is best taken out. Here the function itself is elsewhere, or gives a promise of something else, or not all calls of the wrapper can be awaited.',
    hint: 'Call the wrapped function itself and await it.',
    example:
      "import dns from 'node:dns';\nimport deasync from 'deasync';\n\nconst lookup = deasync(dns.lookup);\n\nasync function address(host) {\n  return lookup(host);\n}",
    remedy:
      "import { lookup } from 'node:dns/promises';\n\nasync function address(host) {\n  return (await lookup(host)).address;\n}",
  },
  {
    code: 'interactive-prompt',
    kind: 'refused',
    title: 'asks the user, and the asynchronous form is another program',
    meaning:
      'The package reads the terminal itself, even where stdin is a pipe, trims answers and repeats questions. Its asynchronous counterpart is an interface of node:readline/promises that a function opens, shares among its questions and closes.',
    hint: 'Open one interface of node:readline/promises in the function, await its questions, and close it in a finally block.',
    example:
      "import readlineSync from 'readline-sync';\n\nasync function init() {\n  const name = readlineSync.question('Name? ');\n  await create(name);\n}",
    remedy:
      "import { stdin as input, stdout as output } from 'node:process';\nimport { createInterface } from 'node:readline/promises';\n\nasync function init() {\n  const readline = createInterface({ input, output });\n  try {\n    const name = (await readline.question('Name? ')).trim();\n    await create(name);\n  } finally {\n    readline.close();\n  }\n}",
  },
  {
    code: 'result-order',
    kind: 'hazard',
    title: 'the list may come in another order',
    meaning:
      'The asynchronous function reads several folders at the same time and lists what it finds as it comes. The paths are the same, their order may not be (measured for fast-glob and tinyglobby).',
    hint: 'Sort the list with .sort() where its order matters, or check that it does not, and run with --unsafe.',
    example:
      "import { globSync } from 'tinyglobby';\n\nasync function sources() {\n  return globSync('src/**/*.js');\n}",
    remedy:
      "import { globSync } from 'tinyglobby';\n\nasync function sources() {\n  return globSync('src/**/*.js').sort();\n}",
  },
  {
    code: 'result-fields',
    kind: 'hazard',
    title: 'the result may have more fields',
    meaning:
      'The result has the same fields with the same values, and some more of them. That can be seen where it is printed, compared or copied as a whole.',
    hint: 'Read the fields that are needed, or check that nothing looks at the result as a whole, and run with --unsafe.',
    example: "import { execaSync } from 'execa';\n\nasync function build() {\n  console.log(execaSync('make'));\n}",
    remedy:
      "import { execaSync } from 'execa';\n\nasync function build() {\n  console.log(execaSync('make').stdout);\n}",
    packages: { execa: '8.0.1' },
  },
  {
    code: 'shell-state',
    kind: 'hazard',
    title: 'shell.error() and config.fatal know nothing of the asynchronous form',
    meaning:
      'A command that fails makes shell.error() give its message, and with config.fatal (or set -e, anywhere in the program) throws. The asynchronous form only gives its exit code.',
    hint: 'Check that config.fatal is not set and shell.error() not asked, and run with --unsafe.',
    example:
      "import shell from 'shelljs';\n\nasync function status() {\n  return shell.exec('git status', { silent: true }).code;\n}",
  },
  {
    code: 'more-config-files',
    kind: 'hazard',
    title: 'finds and loads ES modules too',
    meaning:
      'The synchronous explorer does not look for .mjs files and fails for ES modules. The asynchronous one loads them, so that a file that was passed over may be found first.',
    hint: 'Check that there are no such files where it looks, and run with --unsafe.',
    example:
      "import { cosmiconfigSync } from 'cosmiconfig';\n\nasync function options() {\n  return cosmiconfigSync('tool').search();\n}",
  },
];
