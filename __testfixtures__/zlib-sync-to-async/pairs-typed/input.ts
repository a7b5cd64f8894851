import { deflateRawSync, deflateSync, inflateRawSync, inflateSync, unzipSync, type ZlibOptions } from 'node:zlib';

async function both(text: string, options?: ZlibOptions): Promise<string[]> {
  const deflated: Buffer = deflateSync(text, options ?? {});
  const raw = deflateRawSync(Buffer.from(text), { level: 9 });
  return [inflateSync(deflated), inflateRawSync(raw), unzipSync(deflated)].map(String);
}

async function fail(run: () => Promise<Buffer>): Promise<void> {
  try {
    console.log((await run()).length);
  } catch (error) {
    const { code, errno, message } = error as NodeJS.ErrnoException;
    console.log(code, errno, message);
  }
}

console.log(await both('text '.repeat(5)), await both('more', { dictionary: Buffer.from('more') }).catch(String));
const broken = Buffer.from('not packed');
await fail(async () => inflateSync(broken));
await fail(async () => inflateRawSync(broken));
await fail(async () => unzipSync(broken.subarray(0, 1)));
await fail(async () => inflateSync(deflateSync('x'.repeat(99)), { maxOutputLength: 9 }));
await fail(async () => deflateSync('x', { level: 99 }));
await fail(async () => deflateRawSync('x', { windowBits: 99 }));
