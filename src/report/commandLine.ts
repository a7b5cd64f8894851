import type { RunRequest } from '../runner/types';

/** The arguments that a next run over the same files needs again, quoted for a shell. */
export function commandLine({ paths, options }: RunRequest): string {
  const words = [
    ...(options.transforms ?? []).flatMap((name) => ['-t', name]),
    ...(options.unsafe ? ['--unsafe'] : []),
    ...configWords(options.config),
    ...(options.target === undefined ? [] : ['--target', options.target]),
    ...concurrentWords(options.concurrent),
    ...promotionWords(options),
    ...(options.deps ? ['--deps'] : []),
    ...(options.minCost === undefined ? [] : ['--min-cost', options.minCost]),
    ...(options.cpuBound ?? []).flatMap((name) => ['--cpu-bound', name]),
    ...(options.helpers === undefined ? [] : ['--helpers', options.helpers]),
    ...(options.tests ? ['--tests'] : []),
    ...(options.ignorePatterns ?? []).flatMap((pattern) => ['--ignore-pattern', pattern]),
    ...(options.extensions ? ['--extensions', options.extensions.join(',')] : []),
    ...(options.gitignore === false ? ['--no-gitignore'] : []),
    ...changedWords(options.changed),
    ...(options.shard ? ['--shard', `${options.shard.index}/${options.shard.count}`] : []),
    ...(paths.some((path) => path.startsWith('-')) ? ['--'] : []),
    ...paths,
  ];
  return words.map(quoted).join(' ');
}

function promotionWords({
  promote,
  promoteOnly = [],
  stopAt = [],
  public: isPublic,
  respectMocks,
}: RunRequest['options']): string[] {
  if (promote === undefined || promote === 'none') return [];
  return [
    ...['--promote', promote],
    ...promoteOnly.flatMap((name) => ['--promote-only', name]),
    ...stopAt.flatMap((pattern) => ['--stop-at', pattern]),
    ...(isPublic ? ['--public'] : []),
    ...(respectMocks ? ['--respect-mocks'] : []),
  ];
}

/** A file that is found anyway needs no words. */
function configWords(config: string | false | undefined): string[] {
  if (config === false) return ['--no-config'];
  return config === undefined || /^(?:\.\.\/)*unsync\.config\.\w+$/.test(config) ? [] : ['--config', config];
}

function concurrentWords(concurrent: boolean | number | undefined): string[] {
  if (concurrent === undefined || concurrent === false) return [];
  return concurrent === true ? ['--concurrent'] : ['--concurrent', String(concurrent)];
}

function changedWords(changed: boolean | string | undefined): string[] {
  if (changed === undefined || changed === false) return [];
  return changed === true ? ['--changed'] : [`--changed=${changed}`];
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
