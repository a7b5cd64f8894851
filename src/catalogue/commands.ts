/** Words that a shell keeps for itself: a command that begins with one needs the shell. */
const reservedWords =
  '! { } case do done elif else esac fi for function if in select then time coproc until while [[ ]]';
const builtins =
  '. : [ alias bg bind break builtin caller cd chdir command compgen complete continue declare dirs disown echo enable eval exec exit ' +
  'export false fc fg getopts hash help history jobs kill let local logout mapfile popd printf pushd pwd read readarray readonly return ' +
  'set shift shopt source suspend test times trap true type typeset ulimit umask unalias unset wait';

export const shellWords: ReadonlySet<string> = new Set(`${reservedWords} ${builtins}`.split(' '));

/**
 * Programs that read nothing from stdin when they are called like this, whatever else stands behind: the first argument is one of
 * these (`*`: any, or none at all). Only of such calls can nobody tell an stdin that has ended from one that stays open.
 */
export const readsNoStdin: Readonly<Record<string, readonly string[]>> = {
  git: [
    ...[
      '--version',
      '--exec-path',
      'branch',
      'cherry',
      'config',
      'describe',
      'diff',
      'for-each-ref',
      'log',
      'ls-files',
      'ls-tree',
    ],
    ...[
      'merge-base',
      'reflog',
      'remote',
      'rev-list',
      'rev-parse',
      'show',
      'show-ref',
      'status',
      'symbolic-ref',
      'tag',
      'worktree',
    ],
  ],
  node: ['-v', '--version'],
  hostname: ['*'],
  id: ['*'],
  nproc: ['*'],
  sw_vers: ['*'],
  uname: ['*'],
  which: ['*'],
  whoami: ['*'],
};

/** Arguments that make one of these programs read stdin after all. */
export const stdinArguments: ReadonlySet<string> = new Set([
  '-',
  '--stdin',
  '-F',
  '--file',
  '--no-index',
  '--stdin-paths',
  '--batch',
]);
