import os from 'node:os';
import path from 'node:path';
import { buildCorpus, installPeers } from './corpus';
import { type Command, median, sample, type Sample } from './run';

/**
 * Times a full dry run with diffs beside the peers, on one corpus, in interleaved rounds, and prints a table.
 * `npm run bench -- [rounds]`; the first round warms up and does not count.
 */
function main(): void {
  const rounds = Number(process.argv[2] ?? 3);
  const root = process.cwd();
  const cache = process.env['UNSYNC_BENCH'] ?? path.join(root, 'node_modules/.cache/unsync-bench');
  const corpus = buildCorpus(cache);
  const commands = commandsFor(root, installPeers(cache), cache);
  const samples = new Map<string, Sample[]>(commands.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const command of commands) {
      const result = sample(command, corpus.folder);
      process.stderr.write(`round ${round}: ${command.name}: ${result.cpu.toFixed(2)} s\n`);
      if (round > 0) samples.get(command.name)?.push(result);
    }
  }
  print(samples, corpus, rounds);
}

/** Calls named `*Sync` below an async function, in TypeScript: a rule of ast-grep is of one language. */
const rule = `
id: blocking
language: ts
rule:
  pattern: $A.$M($$$)
  inside: { any: [{ kind: function_declaration }, { kind: arrow_function }, { kind: method_definition }], regex: '^async', stopBy: end }
constraints: { M: { regex: Sync$ } }
`;

function commandsFor(root: string, bin: string, cache: string): Command[] {
  const unsync = path.join(root, 'dist/bin/unsync.js');
  const jscodeshift = path.join(root, 'node_modules/jscodeshift/bin/jscodeshift.js');
  const env = { XDG_CACHE_HOME: path.join(cache, 'xdg') };
  const node = process.execPath;
  const naive = ['-d', '-s', '--cpus', '2', '--extensions', 'js,mjs,cjs,jsx,ts,mts,cts,tsx', '--no-babel'];
  return [
    { name: 'unsync --version', program: node, args: [unsync, '--version'] },
    { name: 'unsync, dry run with diffs', program: node, args: [unsync, '--tests', '--no-cache', '.'] },
    { name: 'unsync, the same again', program: node, args: [unsync, '--tests', '.'], env },
    {
      name: 'jscodeshift, plain transform',
      program: node,
      args: [jscodeshift, ...naive, '-t', path.join(root, 'bench/naive.cjs'), '.'],
    },
    {
      name: 'ast-grep scan, .ts only',
      program: path.join(bin, 'ast-grep'),
      args: ['scan', '--no-ignore', 'hidden', '--inline-rules', rule, '--json=stream', '.'],
    },
    {
      name: 'oxlint, node/no-sync only',
      program: path.join(bin, 'oxlint'),
      args: ['--node-plugin', '-A', 'all', '-D', 'node/no-sync', '--silent', '.'],
    },
  ];
}

function print(
  samples: ReadonlyMap<string, readonly Sample[]>,
  corpus: { files: number; bytes: number },
  rounds: number,
): void {
  const own = samples.get('unsync, dry run with diffs') ?? [];
  const megabytes = (corpus.bytes / 1e6).toFixed(1);
  const cores = os.cpus();
  const lines = [
    `${new Date().toISOString().slice(0, 10)}, ${cores.length} x ${cores[0]?.model.trim() ?? 'unknown'}, Node ${process.version}, load ${os.loadavg()[0]?.toFixed(1)},`,
    `${corpus.files} files, ${megabytes} MB, median of ${rounds} interleaved rounds`,
    '',
    '| command | CPU s | wall s | memory MB | CPU, unsync = 1 |',
    '| --- | ---: | ---: | ---: | ---: |',
  ];
  for (const [name, all] of samples) {
    const of = (key: keyof Sample): number => median(all.map((one) => one[key]));
    const ratio = median(all.map((one, round) => one.cpu / (own[round]?.cpu ?? Number.NaN)));
    lines.push(
      `| ${name} | ${of('cpu').toFixed(2)} | ${of('wall').toFixed(2)} | ${of('memory').toFixed(0)} | ${ratio.toFixed(2)} |`,
    );
  }
  process.stdout.write(`${lines.join('\n')}\n`);
}

main();
