import type { Reason } from '../types';

/** Sites that somebody, or the last check before writing, took out. */
export const choiceReasons: readonly Reason[] = [
  {
    code: 'ignored',
    kind: 'refused',
    title: 'silenced by a comment',
    meaning: 'An unsync-ignore comment in the file says to leave this call alone.',
    hint: 'Remove the comment to have the call converted.',
    example:
      "async function read() {\n  // unsync-ignore-next-line the caller relies on it\n  return fs.readFileSync('a.txt');\n}",
    remedy: "async function read() {\n  return fs.readFileSync('a.txt');\n}",
  },
  {
    code: 'ignored-by-config',
    kind: 'out-of-scope',
    title: 'ignored by the configuration',
    meaning: 'The configuration of unsync lists this API, or its transform, under `ignore`.',
    hint: 'Take the name out of `ignore` in unsync.config to have the call converted.',
    example: "async function read() {\n  return fs.existsSync('a.txt'); // ignore: ['fs.existsSync']\n}",
  },
  {
    code: 'unsafe-by-config',
    kind: 'hazard',
    title: 'called unsafe by the configuration',
    meaning: 'The configuration of unsync gives this API the level `unsafe`.',
    hint: 'Run with --unsafe, or take the level out of `apis` in unsync.config.',
    example:
      "async function read() {\n  return fs.existsSync('a.txt'); // apis: { 'fs.existsSync': { level: 'unsafe' } }\n}",
  },
  {
    code: 'struck',
    kind: 'refused',
    title: 'struck out by the reviewer',
    meaning: 'The site was taken out of the run by its id.',
    hint: 'Take the id out of the list of excluded sites.',
    example: "async function read() {\n  return fs.readFileSync('a.txt');\n}",
  },
  {
    code: 'below-min-cost',
    kind: 'out-of-scope',
    title: 'blocks for less than --min-cost asks for',
    meaning: 'The run was told (--min-cost) to look only at calls that block for longer than this one is likely to.',
    hint: 'Lower --min-cost, or leave it out, to see the call again.',
    example: '// unsync --min-cost io\nasync function has(file) {\n  return fs.existsSync(file);\n}',
  },
  {
    code: 'no-helpers-folder',
    kind: 'refused',
    title: 'needs a module of its own, and nobody said where to put it',
    meaning:
      'The rewriting needs more code than fits beside the call: a module that the run creates, once for all files that use it. It goes into the folder that --helpers names, which has to lie in the working directory, as the file itself.',
    hint: 'Say where with --helpers DIR, such as --helpers src/helpers.',
    example:
      "import Database from 'better-sqlite3';\nconst db = new Database('app.db');\nasync function all() {\n  return db.prepare('SELECT 1').all();\n}",
    transform: 'sqlite-sync-to-async',
  },
  {
    code: 'helper-file-taken',
    kind: 'refused',
    title: 'another file has the name of the module that the rewriting needs',
    meaning:
      'The module that the run would create has the name of a file that is there already with another text: yours, an edited one, or that of another version of unsync. It stays as it is.',
    hint: 'Name another folder with --helpers, or move that file away.',
    example: '',
  },
  {
    code: 'not-verified',
    kind: 'refused',
    title: 'the rewritten file did not pass the checks',
    meaning:
      'Before a file is written it is parsed again: every await must stand in an async function, no comment may be lost and no name may become undefined. This file failed a check, so all of it was left as it was.',
    hint: 'Please report the file: this is a bug of unsync. Excluding the offending line with an unsync-ignore-next-line comment lets the rest through.',
    example: '',
  },
  {
    code: 'not-written',
    kind: 'refused',
    title: 'the file could not be written',
    meaning:
      'The rewriting was ready, but the file could not be written (it is read-only, it changed meanwhile, the disk is full). It is as it was.',
    hint: 'See the error beside it, put that right, and run again.',
    example: '',
  },
];
