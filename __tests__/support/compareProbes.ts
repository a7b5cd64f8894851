import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { execute } from './execute';

/** A sync call and what replaces it, as expressions; `setup` declares the names that both use. */
export interface Probe {
  readonly sync: string;
  readonly form: string;
  readonly setup: string;
}

/** What came of one of the two: a value or the fields of an error, the buffer and the files after it. */
export interface Outcome {
  readonly value?: unknown;
  readonly error?: { readonly code?: string; readonly class?: string };
  readonly buffer: string;
  readonly tree: unknown;
}

/** Runs every probe in a fresh folder, in one Node process: `FIXTURE_NODE`, or the running version. */
export async function compareProbes(probes: readonly Probe[]): Promise<readonly { sync: Outcome; form: Outcome }[]> {
  const list = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'unsync-probes-')), 'probes.json');
  fs.writeFileSync(list, JSON.stringify(probes));
  try {
    const runtime = path.join(__dirname, 'probeRuntime.cjs');
    const node = process.env['FIXTURE_NODE'] ?? process.execPath;
    const { code, stdout, stderr } = await execute(node, ['--no-warnings', runtime, list], {
      cwd: path.join(__dirname, '../..'),
      timeout: 100_000,
    });
    if (code !== 0) throw new Error(`the probes ended with ${code}: ${stderr}`);
    return JSON.parse(stdout) as { sync: Outcome; form: Outcome }[];
  } finally {
    fs.rmSync(path.dirname(list), { recursive: true });
  }
}
