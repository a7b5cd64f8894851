import {
  checkPrime,
  createHash,
  generateKey,
  generateKeyPair,
  generatePrime,
  hkdf,
  pbkdf2,
  randomFill,
  scrypt,
} from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { promisify } from 'node:util';

const pbkdf2Async = promisify(pbkdf2);
const hkdfAsync = promisify(hkdf);
const generateKeyPairAsync = promisify(generateKeyPair);
const generateKeyAsync = promisify(generateKey);

/** Does what scryptSync does, without blocking. */
function scryptAsync(
  password: import('crypto').BinaryLike,
  salt: import('crypto').BinaryLike,
  keylen: number,
  options: import('crypto').ScryptOptions = {},
): Promise<ReturnType<typeof import('crypto').scryptSync>> {
  return new Promise((resolve, reject) => {
    scrypt(password, salt, keylen, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
}

/** Does what generatePrimeSync does, without blocking. */
function generatePrimeAsync(
  size: number,
  options?: import('crypto').GeneratePrimeOptionsArrayBuffer,
): Promise<ArrayBuffer>;
function generatePrimeAsync(size: number, options: import('crypto').GeneratePrimeOptionsBigInt): Promise<bigint>;
function generatePrimeAsync(
  size: number,
  options?: import('crypto').GeneratePrimeOptions,
): Promise<ArrayBuffer | bigint>;
function generatePrimeAsync(
  size: number,
  options: import('crypto').GeneratePrimeOptions = {},
): Promise<ArrayBuffer | bigint> {
  return new Promise((resolve, reject) => {
    generatePrime(size, options, (error, prime) => (error ? reject(error) : resolve(prime)));
  });
}

/** Does what checkPrimeSync does, without blocking. */
function checkPrimeAsync(
  candidate: import('crypto').LargeNumberLike,
  options: import('crypto').CheckPrimeOptions = {},
): Promise<boolean> {
  return new Promise((resolve, reject) => {
    checkPrime(candidate, options, (error, isPrime) => (error ? reject(error) : resolve(isPrime)));
  });
}

/** Does what randomFillSync does, without blocking. */
function fillRandom<T extends NodeJS.ArrayBufferView>(buffer: T, offset = 0, size?: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const done = (error: Error | null): void => (error ? reject(error) : resolve(buffer));
    if (size === undefined) randomFill(buffer, offset, done);
    else randomFill(buffer, offset, size, done);
  });
}

interface Stored {
  readonly salt: string;
  readonly key: Buffer;
}

async function store(password: string, salt: string): Promise<Stored> {
  const key: Buffer = await scryptAsync(password, salt, 32, { N: 1024, r: 8, p: 1 });
  return { salt, key };
}

async function verify(password: string, { salt, key }: Stored): Promise<boolean> {
  return (await scryptAsync(password, salt, 32, { N: 1024 })).equals(key);
}

async function main(): Promise<void> {
  const stored = await store('secret', 'salt');
  console.log(createHash('sha256').update(stored.key).digest('hex'), await verify('secret', stored));
  const plain: string = (await scryptAsync('p', 's', 8)).toString('hex');
  const derived: Buffer = await pbkdf2Async('p', 's', 10, 8, 'sha256');
  const expanded: ArrayBuffer = await hkdfAsync('sha256', 'k', 's', 'i', 8);
  console.log(plain, derived.toString('hex'), Buffer.from(expanded).toString('hex'));
  const prime: bigint = await generatePrimeAsync(16, { bigint: true });
  const bytes: ArrayBuffer = await generatePrimeAsync(32);
  const isPrime: boolean = (await checkPrimeAsync(prime)) && !(await checkPrimeAsync(8n, { checks: 3 }));
  console.log(typeof prime, bytes.byteLength, isPrime);
  const buffer: Uint8Array = await fillRandom(new Uint8Array(8));
  const half = await fillRandom(Buffer.alloc(8), 4);
  console.log(buffer.length, half.subarray(0, 4).toString('hex'), half.length);
  const { publicKey } = await generateKeyPairAsync('rsa', {
    modulusLength: 512,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const secret: KeyObject = await generateKeyAsync('hmac', { length: 64 });
  console.log(publicKey.split('\n')[0], secret.symmetricKeySize);
  try {
    await scryptAsync('p', 's', 8, { N: 3 });
  } catch (error) {
    console.log((error as NodeJS.ErrnoException).code);
  }
}

void main();
