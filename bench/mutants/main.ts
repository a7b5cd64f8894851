import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Mutation, mutations } from './mutations';

/** For tests that start nothing that has to be compiled. */
const quickConfig = 'quick.config.mts';

/**
 * Breaks the engine on purpose, one rule at a time, in a copy of the repository, and prints which test notices. `npm run mutants`; words
 * of rules after it run those only.
 * The exit code is 1 when a mutant survives, or when the code that it changes is no longer there.
 * @throws when a test fails in the copy as it is
 */
function main(): void {
  const root = process.cwd();
  const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'unsync-mutants-'));
  try {
    copyRepository(root, copy);
    const broken = stages.map((args) => firstFailure(copy, args)).find((failure) => failure !== undefined);
    if (broken !== undefined) throw new Error(`Without a broken rule, too, "${broken}" fails: nothing can be said`);
    process.stdout.write('| broken rule | noticed by |\n| --- | --- |\n');
    const wanted = process.argv.slice(2);
    const isWanted = ({ rule }: Mutation): boolean =>
      wanted.length === 0 || wanted.some((words) => rule.includes(words));
    for (const mutation of mutations.filter(isWanted)) {
      const killer = tryMutation(mutation, copy);
      process.stdout.write(`| ${mutation.rule} | ${killer ?? '**nothing**'} |\n`);
      if (killer === undefined) process.exitCode = 1;
    }
  } finally {
    fs.rmSync(copy, { recursive: true, force: true });
  }
}

function copyRepository(root: string, copy: string): void {
  const { stdout } = spawnSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8', maxBuffer: 1e9 });
  for (const file of stdout.split('\0').filter(Boolean)) {
    fs.mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
    fs.copyFileSync(path.join(root, file), path.join(copy, file));
  }
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
  fs.writeFileSync(
    path.join(copy, quickConfig),
    `export default { test: { include: ['__tests__/**/*.test.ts'], exclude: ['__tests__/runFixtures.test.ts'] } };\n`,
  );
}

/** The first test that fails; undefined when none does. @throws when the text to change is not there exactly once or more */
function tryMutation({ rule, file, from, to }: Mutation, copy: string): string | undefined {
  const target = path.join(copy, file);
  const text = fs.readFileSync(target, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} no longer has what breaks "${rule}"`);
  fs.writeFileSync(target, text.replaceAll(from, to));
  const killer = stages.reduce<string | undefined>((found, args) => found ?? firstFailure(copy, args), undefined);
  fs.writeFileSync(target, text);
  return killer;
}

/** The tests of the engine: what the fixtures become takes seconds, what they do minutes. */
const stages = [
  [
    'hazards',
    'callbacks',
    'fixtures',
    'verify',
    '-t',
    '^(?!.*(?:when it is run|when it is forced|under (?!BOM)))',
    '-c',
    quickConfig,
  ],
  ['fixtures', 'sqlite', 'http', 'promote', 'packages', 'runner', 'ways', 'generator'],
];

interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

function firstFailure(copy: string, args: readonly string[]): string | undefined {
  const report = path.join(copy, 'mutant.json');
  fs.rmSync(report, { force: true });
  const options = ['--bail', '1', '--reporter=json', `--outputFile=${report}`];
  spawnSync('npx', ['vitest', 'run', ...args, ...options], { cwd: copy, stdio: 'ignore' });
  const { testResults } = JSON.parse(fs.readFileSync(report, 'utf8')) as Report;
  const failed = testResults.flatMap((one) => one.assertionResults).find(({ status }) => status === 'failed');
  // A file that does not load has no tests.
  return failed?.fullName ?? testResults.find(({ status }) => status === 'failed')?.name;
}

main();
