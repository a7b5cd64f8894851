import {
  checkPrimeSync,
  createHash,
  generateKeyPairSync,
  generateKeySync,
  generatePrimeSync,
  hkdfSync,
  pbkdf2Sync,
  randomFillSync,
  scryptSync,
} from 'node:crypto';
import type { KeyObject } from 'node:crypto';

interface Stored {
  readonly salt: string;
  readonly key: Buffer;
}

async function store(password: string, salt: string): Promise<Stored> {
  const key: Buffer = scryptSync(password, salt, 32, { N: 1024, r: 8, p: 1 });
  return { salt, key };
}

async function verify(password: string, { salt, key }: Stored): Promise<boolean> {
  return scryptSync(password, salt, 32, { N: 1024 }).equals(key);
}

async function main(): Promise<void> {
  const stored = await store('secret', 'salt');
  console.log(createHash('sha256').update(stored.key).digest('hex'), await verify('secret', stored));
  const plain: string = scryptSync('p', 's', 8).toString('hex');
  const derived: Buffer = pbkdf2Sync('p', 's', 10, 8, 'sha256');
  const expanded: ArrayBuffer = hkdfSync('sha256', 'k', 's', 'i', 8);
  console.log(plain, derived.toString('hex'), Buffer.from(expanded).toString('hex'));
  const prime: bigint = generatePrimeSync(16, { bigint: true });
  const bytes: ArrayBuffer = generatePrimeSync(32);
  const isPrime: boolean = checkPrimeSync(prime) && !checkPrimeSync(8n, { checks: 3 });
  console.log(typeof prime, bytes.byteLength, isPrime);
  const buffer: Uint8Array = randomFillSync(new Uint8Array(8));
  const half = randomFillSync(Buffer.alloc(8), 4);
  console.log(buffer.length, half.subarray(0, 4).toString('hex'), half.length);
  const { publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 512,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const secret: KeyObject = generateKeySync('hmac', { length: 64 });
  console.log(publicKey.split('\n')[0], secret.symmetricKeySize);
  try {
    scryptSync('p', 's', 8, { N: 3 });
  } catch (error) {
    console.log((error as NodeJS.ErrnoException).code);
  }
}

void main();
