import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PlanOptions } from '../src/plan/types';
import { planFile } from '../src/rewrite/planFile';
import { checkTypes, type NodeMajor, nodeTypes } from './support/nodeTypes';
import { readCases } from './support/readCases';

const transforms = ['crypto-sync-to-async', 'zlib-sync-to-async', 'sleep-sync-to-timers', 'exec-sync-to-exec-file'];
const majors = Object.keys(nodeTypes).map(Number) as NodeMajor[];

/** Every call of `node:crypto` and `node:zlib` whose twin `promisify` types badly or well, with the type that its value must have. */
const calls = `
import * as crypto from 'node:crypto';
import * as zlib from 'node:zlib';

export async function values(text: string, options: crypto.ScryptOptions, key: crypto.KeyObject, view: Uint16Array) {
  const scrypt: Buffer = crypto.scryptSync(text, 'salt', 32);
  const scryptWith: Buffer = crypto.scryptSync(Buffer.from(text), 'salt', 32, options);
  const pbkdf2: Buffer = crypto.pbkdf2Sync(text, 'salt', 1000, 32, 'sha256');
  const hkdf: ArrayBuffer = crypto.hkdfSync('sha256', key, 'salt', 'info', 32);
  const bytes: ArrayBuffer = crypto.generatePrimeSync(32);
  const safe: ArrayBuffer = crypto.generatePrimeSync(32, { safe: true });
  const prime: bigint = crypto.generatePrimeSync(32, { bigint: true });
  const isPrime: boolean = crypto.checkPrimeSync(prime, { checks: 3 });
  const filled: Uint16Array = crypto.randomFillSync(view, 1, 2);
  const signature: Buffer = crypto.sign('sha256', Buffer.from(text), key);
  const secret: crypto.KeyObject = crypto.generateKeySync('aes', { length: 128 });
  const { privateKey } = crypto.generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const pair: crypto.KeyPairSyncResult<string, string> = crypto.generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const packed: Buffer[] = [
    zlib.gzipSync(text),
    zlib.gunzipSync(scrypt, { level: 1 }),
    zlib.deflateSync(view),
    zlib.inflateSync(scrypt),
    zlib.deflateRawSync(text),
    zlib.inflateRawSync(scrypt),
    zlib.unzipSync(scrypt),
    zlib.brotliCompressSync(text, { params: {} }),
    zlib.brotliDecompressSync(scrypt),
  ];
  return [scryptWith, pbkdf2, hkdf, bytes, safe, isPrime, filled, signature, secret, privateKey.type, pair.publicKey.trim(), packed];
}
`;

/** Calls of `node:child_process` as people write them, with the types that their values must have. */
const processes = `
import { execFileSync, execSync, spawnSync, type ExecSyncOptions, type SpawnSyncReturns } from 'node:child_process';

interface Settings { readonly cwd?: string; readonly quiet: boolean }

export async function values(command: string, args: readonly string[], { cwd, quiet }: Settings, options: ExecSyncOptions) {
  execSync(command, { stdio: 'inherit' });
  execSync(\`npm run \${command}\`, { stdio: quiet ? 'ignore' : 'inherit', ...(cwd && { cwd }) });
  const bytes: Buffer = execSync(command);
  const text: string = execSync(command, { encoding: 'utf8', maxBuffer: 10 * 1024 * 1024 });
  const quietly: string = execSync(command, { encoding: 'utf-8', stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, A: '1' } });
  const either: string | Buffer = execSync(command, options);
  const lines = execSync(command, { input: text }).toString().trim().split('\\n');
  const file: string = execFileSync('git', ['log', ...args], { encoding: 'utf8', timeout: 1000 });
  const fileBytes: Buffer = execFileSync(command, args);
  execFileSync(command, [...args], { stdio: ['inherit', 'pipe', process.stderr], cwd: '/' });
  const plain: string = execFileSync(command, { encoding: 'utf8' });
  const { status, stdout, error } = spawnSync(command, args, { encoding: 'utf8' });
  const result: SpawnSyncReturns<Buffer> = spawnSync(command, [...args], { stdio: 'inherit', shell: true });
  const code: number = spawnSync(command, { stdio: 'inherit' }).status ?? 1;
  const started: SpawnSyncReturns<string> = spawnSync(command, args, { encoding: 'utf8', input: text, killSignal: 'SIGKILL' });
  const trimmed: string = stdout.trim();
  if (error) throw error;
  return { bytes, quietly, either, lines: lines[0]?.length, file, fileBytes, plain, status, result, code, started, trimmed };
}
`;

/** What a careless rewriting would say. */
const control = `
import { argon2Sync, checkPrime, scrypt } from 'node:crypto';
import { promisify } from 'node:util';

export async function wrong() {
  const isPrime: boolean = await promisify(checkPrime)(7n);
  return [isPrime, await promisify(scrypt)('p', 's', 32, { N: 1024 }), argon2Sync];
}
`;

describe.each(majors)('with @types/node %i', (major) => {
  const texts = new Map([
    ['calls.ts', calls],
    ['processes.ts', processes],
  ]);
  const plans = new Map<string, PlanOptions>();
  for (const kase of readCases(path.join(__dirname, '../__testfixtures__'))) {
    const { plan = {}, runtime, packages } = kase.options;
    // Neither Bun nor packages that are stood in for have types here.
    if (!transforms.includes(kase.transform) || runtime !== undefined || packages) continue;
    const name = `${kase.transform}-${kase.name}.ts`;
    if (!kase.files.some((file) => file.name.endsWith('.ts'))) continue;
    for (const { input } of kase.files) texts.set(name, input);
    plans.set(name, plan);
  }
  const outputs = new Map(
    Array.from(texts, ([name, text]) => [name, planFile(text, name, { transforms, ...plans.get(name) }).output]),
  );
  let before: ReadonlyMap<string, readonly string[]>;
  let after: ReadonlyMap<string, readonly string[]>;
  beforeAll(() => {
    before = checkTypes(new Map([...texts, ['control.ts', control]]), major);
    after = checkTypes(outputs, major);
  });

  it.each([...texts.keys()])('%s type-checks before and after', (name) => {
    expect(outputs.get(name)).not.toBe(texts.get(name));
    expect(before.get(name)).toEqual([]);
    expect(after.get(name)).toEqual([]);
  });

  it('would see a wrong type', () => {
    const messages = before.get('control.ts') ?? [];
    expect(messages.filter((message) => message.includes('argon2Sync'))).toHaveLength(major === 24 ? 0 : 1);
    expect(messages.filter((message) => message.startsWith('TS2554'))).toHaveLength(1);
    expect(messages.filter((message) => message.startsWith('TS2322'))).toHaveLength(1);
  });

  it('leaves no sync call that has a twin', () => {
    expect(outputs.get('calls.ts')).not.toMatch(/Sync\(/);
    expect(outputs.get('processes.ts')).not.toMatch(/(?<!`)\w+Sync\(/);
  });
});

it('type-checks what Node 24 brought', () => {
  const input = `
import { argon2Sync, diffieHellman, type KeyObject } from 'node:crypto';
import { zstdDecompressSync } from 'node:zlib';

export async function values(privateKey: KeyObject, publicKey: KeyObject, nonce: Buffer): Promise<Buffer[]> {
  const tag = argon2Sync('argon2id', { message: 'm', nonce, parallelism: 1, tagLength: 32, memory: 64, passes: 3 });
  return [tag, diffieHellman({ privateKey, publicKey }), zstdDecompressSync(nonce)];
}
`;
  const { output } = planFile(input, 'new.ts', { transforms, target: '24.7.0' });
  expect(output).toContain('await diffieHellmanAsync({ privateKey, publicKey })');
  expect(output).toContain('await argon2Async(');
  expect(output).toContain('await zstdDecompressAsync(nonce)');
  expect(checkTypes(new Map([['new.ts', output]]), 24).get('new.ts')).toEqual([]);
});
