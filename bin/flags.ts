import type { Options } from 'yargs';

/** A flag in the terms of yargs, with the heading that it stands under in `--help`. */
type Flag = Options & { readonly group: string; readonly description: string };

const what = 'What to do:';
const where = 'Where:';
const output = 'Output:';
const familiar = 'Accepted as jscodeshift users type them:';

/** Every flag of `unsync [paths...]`. */
export const flags = {
  write: { group: what, type: 'boolean', description: 'Write the changes; without it nothing is written' },
  transform: {
    group: what,
    alias: 't',
    type: 'string',
    array: true,
    nargs: 1,
    description: 'Run only this transform; may be repeated (see: unsync list)',
  },
  unsafe: {
    group: what,
    type: 'boolean',
    description: 'Also rewrite where behaviour could change; the report says how',
  },
  target: {
    group: what,
    type: 'string',
    requiresArg: true,
    description: 'Node versions the code has to run on, a semver range [default: engines.node, else 20]',
  },
  concurrent: {
    group: what,
    type: 'string',
    description: 'Rewrite array callbacks to run at once, at most N of them: [N]',
  },
  promote: {
    group: what,
    type: 'string',
    requiresArg: true,
    choices: ['none', 'file', 'project'],
    description:
      'Which sync functions may become async: unexported ones of each file, or all of the project [default: none]',
  },
  'promote-only': {
    group: what,
    type: 'string',
    array: true,
    nargs: 1,
    description: 'With --promote project: only this function, what it calls and who calls it; may be repeated',
  },
  'stop-at': {
    group: what,
    type: 'string',
    array: true,
    nargs: 1,
    description: 'With --promote project: functions in these files stay as they are; may be repeated',
  },
  public: {
    group: what,
    type: 'boolean',
    description: 'With --promote project: what package.json exports may become async too',
  },
  'respect-mocks': {
    group: what,
    type: 'boolean',
    description: 'Leave alone calls (with --promote project, functions too) that test doubles stand in for',
  },
  deps: {
    group: what,
    type: 'boolean',
    description: 'Change package.json, too: packages that nothing uses any more go, needed ones come',
  },
  'cpu-bound': {
    group: what,
    type: 'string',
    array: true,
    nargs: 1,
    description: 'Move this function into worker threads: NAME[,NAME] or FILE#NAME; may be repeated',
  },
  check: { group: what, type: 'boolean', description: 'Exit with 1 when a call remains that can be rewritten' },
  strict: { group: what, type: 'boolean', description: 'Exit with 1 when a refused call remains, too' },
  baseline: {
    group: what,
    type: 'string',
    requiresArg: true,
    description: 'Calls that this file lists do not count for --check and --strict',
  },
  'update-baseline': { group: what, type: 'boolean', description: 'Write what stands now into the file of --baseline' },
  interactive: {
    group: what,
    alias: 'i',
    type: 'boolean',
    description: 'Ask for each call whether to rewrite it, then write',
  },
  plan: {
    group: what,
    type: 'string',
    requiresArg: true,
    description: 'Put the plan into this file, for review and unsync apply',
  },
  commit: { group: what, type: 'boolean', description: 'Write, and make one git commit per transform' },
  'allow-dirty': {
    group: what,
    type: 'boolean',
    description: 'Write files that have changes which are not committed, too',
  },
  'min-cost': {
    group: what,
    type: 'string',
    requiresArg: true,
    choices: ['cheap', 'io', 'compute', 'network', 'process', 'wait'],
    description: 'Leave alone calls that block for less than this',
  },

  helpers: {
    group: where,
    type: 'string',
    requiresArg: true,
    description: 'Folder for the modules that opt-in transforms create; it may be one that is not there yet',
  },
  config: {
    group: where,
    type: 'string',
    requiresArg: true,
    description: 'The configuration [default: unsync.config.* here or above]; --no-config takes none',
  },
  tests: { group: where, type: 'boolean', description: 'Include the test files found through folders and globs' },
  'ignore-pattern': {
    group: where,
    type: 'string',
    array: true,
    nargs: 1,
    description: 'Leave these paths alone, in the syntax of .gitignore; may be repeated',
  },
  gitignore: {
    group: where,
    type: 'boolean',
    description: 'Leave alone what .gitignore names; --no-gitignore includes it',
  },
  extensions: {
    group: where,
    type: 'string',
    requiresArg: true,
    description: 'File name extensions to look for, with commas [default: js,mjs,cjs,jsx,ts,mts,cts,tsx]',
  },
  'stdin-files': {
    group: where,
    type: 'boolean',
    description: 'Read paths from standard input, one a line or ended by NUL',
  },
  changed: {
    group: where,
    type: 'string',
    description: 'Only files that differ from HEAD, or from where HEAD left this branch: [=REF]',
  },
  shard: {
    group: where,
    type: 'string',
    requiresArg: true,
    description: 'Only part i of n of the files: i/n (see: unsync merge)',
  },

  format: {
    group: output,
    type: 'string',
    requiresArg: true,
    choices: ['diff', 'text', 'json', 'markdown', 'sarif', 'github', 'html'],
    description: 'What to print on standard output [default: diff in a dry run, nothing with --write]',
  },
  output: { group: output, type: 'string', requiresArg: true, description: 'Put the report into this file instead' },
  report: {
    group: output,
    type: 'string',
    array: true,
    nargs: 1,
    description: 'Put a further report into a file: FORMAT=FILE; may be repeated',
  },
  profile: {
    group: output,
    type: 'string',
    requiresArg: true,
    description: 'Measured blocking times for the reports, from a .cpuprofile of V8',
  },
  color: {
    group: output,
    type: 'boolean',
    description: 'Colour, or not (--no-color) [default: as NO_COLOR, FORCE_COLOR and the terminal say]',
  },
  verbose: {
    group: output,
    alias: 'v',
    type: 'string',
    description: 'How much the summary says: 0, 1 (files by name) or 2',
  },
  silent: {
    group: output,
    alias: 's',
    type: 'boolean',
    description: 'No summary and no default diff; exit codes stay the same',
  },

  dry: { group: familiar, alias: 'd', type: 'boolean', description: 'Write nothing; that is the default' },
  print: {
    group: familiar,
    alias: 'p',
    type: 'boolean',
    description: 'Print the changed files whole instead of a diff',
  },
  parser: {
    group: familiar,
    type: 'string',
    requiresArg: true,
    choices: ['babel', 'babylon', 'flow', 'ts', 'tsx'],
    description: 'Has no effect: the parser follows the kind of the file',
  },
  jobs: {
    group: familiar,
    alias: 'j',
    type: 'string',
    requiresArg: true,
    description: 'So many workers plan the files beside each other (default: 1)',
  },
  cpus: { group: familiar, alias: 'c', type: 'string', requiresArg: true, description: 'The same as --jobs' },
  cache: {
    group: familiar,
    type: 'boolean',
    description: 'Remember findings by content between runs; --no-cache does not',
  },
  'run-in-band': { group: familiar, type: 'boolean', description: 'One process does the work, whatever --jobs says' },
} as const satisfies Readonly<Record<string, Flag>>;

export type FlagName = keyof typeof flags;
