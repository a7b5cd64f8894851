import { deflate, deflateRaw, inflate, inflateRaw, type ZlibOptions, unzip } from 'node:zlib';
import { promisify } from 'node:util';

const deflateAsync = promisify(deflate);
const deflateRawAsync = promisify(deflateRaw);
const inflateAsync = promisify(inflate);
const inflateRawAsync = promisify(inflateRaw);
const unzipAsync = promisify(unzip);

async function both(text: string, options?: ZlibOptions): Promise<string[]> {
  const deflated: Buffer = await deflateAsync(text, options ?? {});
  const raw = await deflateRawAsync(Buffer.from(text), { level: 9 });
  return [await inflateAsync(deflated), await inflateRawAsync(raw), await unzipAsync(deflated)].map(String);
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
await fail(async () => await inflateAsync(broken));
await fail(async () => await inflateRawAsync(broken));
await fail(async () => await unzipAsync(broken.subarray(0, 1)));
await fail(async () => await inflateAsync(await deflateAsync('x'.repeat(99)), { maxOutputLength: 9 }));
await fail(async () => await deflateAsync('x', { level: 99 }));
await fail(async () => await deflateRawAsync('x', { windowBits: 99 }));
