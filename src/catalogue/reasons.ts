import { callbackReasons } from './reasons/callbacks';
import { choiceReasons } from './reasons/choices';
import { cpuBoundReasons } from './reasons/cpuBound';
import { cryptoReasons } from './reasons/crypto';
import { hazardReasons } from './reasons/hazards';
import { httpReasons } from './reasons/http';
import { packageReasons } from './reasons/packages';
import { placementReasons } from './reasons/placement';
import { promotionReasons } from './reasons/promotion';
import { processReasons } from './reasons/processes';
import { sleepReasons } from './reasons/sleep';
import { sqliteReasons } from './reasons/sqlite';
import type { Reason } from './types';

/** Every code that a report can carry. One entry a code; `explain` and `docs/refusals.md` are made from it. */
export const reasons: readonly Reason[] = [
  ...placementReasons,
  ...promotionReasons,
  ...choiceReasons,
  ...callbackReasons,
  ...processReasons,
  ...sleepReasons,
  ...cryptoReasons,
  ...cpuBoundReasons,
  ...packageReasons,
  ...httpReasons,
  ...sqliteReasons,
  ...hazardReasons,
  {
    code: 'unusual-arguments',
    kind: 'refused',
    title: 'more, fewer or other arguments than the function takes',
    meaning:
      'The sync function ignores an argument too many, or fills one in that is missing. Its asynchronous twin takes its callback from the end of the arguments, so that the call would fail or never finish.',
    hint: 'Pass exactly the arguments that the function documents.',
    example: 'async function size(descriptor, buffer) {\n  return fs.readSync(...[descriptor, buffer]);\n}',
    remedy: 'async function size(descriptor, buffer) {\n  return fs.readSync(descriptor, buffer);\n}',
  },
  {
    code: 'path-or-descriptor',
    kind: 'refused',
    title: 'reads a path or a file descriptor, which have different twins',
    meaning:
      'The type of the argument says that it may be a path or a file descriptor. readFile of fs/promises takes no descriptor, and what reads a descriptor as readFileSync does (from where it stands, with the errors of reading) takes no path.',
    hint: 'Say which of them it is: narrow the type of the parameter, or branch on typeof.',
    example: 'async function read(file: fs.PathOrFileDescriptor) {\n  return fs.readFileSync(file);\n}',
    remedy: 'async function read(file: fs.PathLike) {\n  return fs.readFileSync(file);\n}',
  },
  {
    code: 'unknown-options',
    kind: 'refused',
    title: 'options that cannot be seen decide what the call does',
    meaning:
      'The options are not written out at the call, and one of them has another meaning for the asynchronous twin (such as throwIfNoEntry, which fs.promises.stat ignores before Node 24). Whether it is there cannot be told from the file.',
    hint: 'Write the options out at the call, as an object literal.',
    example: 'async function read(path, options) {\n  return fs.statSync(path, options);\n}',
    remedy: 'async function read(path) {\n  return fs.statSync(path, { throwIfNoEntry: false });\n}',
  },
  {
    code: 'ignored-option',
    kind: 'refused',
    title: 'an option that the sync function ignores and its twin obeys',
    meaning:
      'The sync function does not look at this option (such as signal), so it does nothing today. The asynchronous twin obeys it: the call could be aborted.',
    hint: 'Take the option out to keep the behaviour, or convert the call by hand to make it work.',
    example: "async function load(path, signal) {\n  return fs.readFileSync(path, { encoding: 'utf8', signal });\n}",
    remedy: "async function load(path) {\n  return fs.readFileSync(path, { encoding: 'utf8' });\n}",
  },
  {
    code: 'twin-crashes',
    kind: 'refused',
    title: 'the asynchronous twin ends the process for these options',
    meaning:
      'With these options the asynchronous function of some Node versions throws where nothing can catch it, and the process ends. Measured for fs.readdir with recursive: true and Buffers on Node 22 and 24.',
    hint: 'Read names as strings, or list the folders one by one.',
    example: "async function list(dir) {\n  return fs.readdirSync(dir, { recursive: true, encoding: 'buffer' });\n}",
    remedy: 'async function list(dir) {\n  return fs.readdirSync(dir, { recursive: true });\n}',
  },
  {
    code: 'no-twin-in-target',
    kind: 'refused',
    title: 'the lowest Node version has no asynchronous twin',
    meaning:
      'The code has to run on a Node version (--target, or engines.node of the package) in which the asynchronous function does not exist yet.',
    hint: 'Raise --target (or engines.node) to the versions that the code runs on.',
    example: "async function sources() {\n  return fs.globSync('src/*.js');\n}",
  },
  {
    code: 'no-twin-in-version',
    kind: 'refused',
    title: 'the installed version of the package has no asynchronous twin',
    meaning:
      'The version of the package that is installed does not have the asynchronous function, or it gives no promise.',
    hint: 'Update the package first.',
    example: 'async function clean(dir) {\n  fse.removeSync(dir);\n}',
    packages: { 'fs-extra': '4.0.0' },
  },
  {
    code: 'needs-await-using',
    kind: 'refused',
    title: 'what it returns is disposed of synchronously',
    meaning:
      'The value is released by a sync method or by a using declaration. That of the asynchronous twin is released asynchronously, so that the declaration and every release would have to change together.',
    hint: 'Write await using, with mkdtempDisposable of node:fs/promises.',
    example: "async function build() {\n  using dir = fs.mkdtempDisposableSync('build-');\n  await run(dir.path);\n}",
    remedy:
      "async function build() {\n  await using dir = await mkdtempDisposable('build-');\n  await run(dir.path);\n}",
  },
  {
    code: 'platform-dependent',
    kind: 'refused',
    title: 'exists on one platform only, and its twin differs elsewhere',
    meaning:
      'The sync function is there on some platforms only (lchmodSync: macOS). Elsewhere it is undefined, which code can ask for, while the twin is there and rejects.',
    hint: 'Convert the call by hand if the code runs on that platform only.',
    example: 'async function protect(link) {\n  if (fs.lchmodSync) fs.lchmodSync(link, 0o700);\n}',
  },
  {
    code: 'link-handling',
    kind: 'hazard',
    title: 'symbolic links are copied in another way',
    meaning:
      'With dereference, or without force, cpSync and cp of fs/promises treat a symbolic link differently from Node 22 on: one throws where the other copies or leaves the file alone.',
    hint: 'Check that no symbolic links are copied, and run with --unsafe.',
    example: 'async function publish(from, to) {\n  fs.cpSync(from, to, { recursive: true, dereference: true });\n}',
  },
  {
    code: 'error-details',
    kind: 'hazard',
    title: 'errors have another message or other fields',
    meaning:
      'The call does and returns the same, and fails in the same cases. But the error has another message or other fields (such as path), which matters to code that prints, compares or parses it.',
    hint: 'Check that nothing depends on the wording and fields of the error, and run with --unsafe.',
    example: 'async function config(path) {\n  return fse.readJsonSync(path);\n}',
  },
  {
    code: 'callback-order',
    kind: 'hazard',
    title: 'a callback is called in another order',
    meaning:
      'The asynchronous twin works on several entries at the same time, so that a callback such as filter is asked about them in another order.',
    hint: 'Check that the callback keeps no state between its calls, and run with --unsafe.',
    example: 'async function publish(from, to) {\n  fse.copySync(from, to, { filter: isPublic });\n}',
  },
];
