import type { Reason } from '../types';

/** Codes of calls that start a child process. */
export const processReasons: readonly Reason[] = [
  {
    code: 'ipc-channel',
    kind: 'refused',
    title: 'the sync function throws for an IPC channel, its twin opens one',
    meaning:
      'A child process that is waited for synchronously cannot have an IPC channel: the call throws ERR_IPC_SYNC_FORK. spawn opens the channel and starts the child, so that a call that always fails today would begin to work.',
    hint: "Take 'ipc' out of stdio, or write the call with fork or spawn by hand.",
    example:
      "import { execFileSync } from 'node:child_process';\n\nasync function build() {\n  execFileSync('node', ['build.js'], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });\n}",
    remedy:
      "import { execFileSync } from 'node:child_process';\n\nasync function build() {\n  execFileSync('node', ['build.js'], { stdio: 'inherit' });\n}",
  },
];
