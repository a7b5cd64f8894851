import { generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';

async function signed(text: string, key: KeyObject): Promise<Buffer> {
  return sign(null, Buffer.from(text), key);
}

async function main(): Promise<void> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const signature = await signed('data', privateKey);
  console.log(verify(null, Buffer.from('data'), publicKey, signature), verify(null, Buffer.from('x'), publicKey, signature));
  try {
    await signed('data', publicKey);
  } catch (error) {
    console.log((error as NodeJS.ErrnoException).code, String(error));
  }
}

await main();
