import { importForm } from './forms';
import type { ApiEntry, Variant } from './types';

const noTwin: readonly Variant[] = [{ refuse: 'no-exact-twin' }];

/** What blocks in Bun, as a member of the global `Bun` and as an export of the module `bun`. */
export const bunEntries: readonly ApiEntry[] = [
  ...both('sleepSync', 'sleep', { transform: 'sleep-sync-to-timers', cost: 'wait', effects: ['waits'] }),
  ...both('spawnSync', undefined, {
    transform: 'exec-sync-to-exec-file',
    cost: 'process',
    effects: ['spawns'],
    note: 'Measured on Bun 1.4: Bun.spawn gives a process with streams of Uint8Arrays where Bun.spawnSync gives a finished result with Buffers, passes stderr on where Bun.spawnSync collects it, and its exited gives 137 after SIGKILL where the exitCode of Bun.spawnSync is null. spawnSync of node:child_process can be rewritten, on Bun too.',
  }),
  ...['gzipSync', 'gunzipSync', 'deflateSync', 'inflateSync'].flatMap((name) =>
    both(name, undefined, {
      transform: 'zlib-sync-to-async',
      cost: 'compute',
      effects: ['computes'],
      note: 'Bun has no twin. Measured on Bun 1.4: node:zlib gives the same bytes, but for level 1, as a Buffer where Bun gives a Uint8Array, and its errors have a code where those of Bun have none.',
    }),
  ),
  ...both('zstdCompressSync', 'zstdCompress', {
    transform: 'zlib-sync-to-async',
    cost: 'compute',
    effects: ['computes'],
  }),
  ...both('zstdDecompressSync', 'zstdDecompress', {
    transform: 'zlib-sync-to-async',
    cost: 'compute',
    effects: ['computes'],
  }),
  ...both('password.hashSync', 'password.hash', {
    transform: 'crypto-sync-to-async',
    cost: 'compute',
    effects: ['computes'],
  }),
  ...both('password.verifySync', 'password.verify', {
    transform: 'crypto-sync-to-async',
    cost: 'compute',
    effects: ['computes'],
  }),
];

type Traits = Pick<ApiEntry, 'transform' | 'cost' | 'effects'> & { readonly note?: string };

/** `Bun.sleepSync(ms)`, and `sleepSync(ms)` of `bun`. */
function both(name: string, twin: string | undefined, traits: Traits): readonly ApiEntry[] {
  const path = name.split('.');
  return [
    {
      api: `Bun.${name}`,
      modules: ['global'],
      path: ['Bun', ...path],
      ...traits,
      variants: twin === undefined ? noTwin : [globalForm(twin)],
    },
    {
      api: `bun.${name}`,
      modules: ['bun'],
      path,
      ...traits,
      variants: twin === undefined ? noTwin : [moduleForm(twin)],
    },
  ];
}

function globalForm(twin: string): Variant {
  return { form: { expression: `Bun.${twin}($args)`, names: { Bun: { kind: 'global', name: 'Bun' } } } };
}

function moduleForm(twin: string): Variant {
  const [first = twin] = twin.split('.');
  return { form: importForm('$same', first, { expression: `${twin}($args)` }) };
}
