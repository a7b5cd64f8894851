import { generateKeyPair, sign, type KeyObject, verify } from 'node:crypto';
import { promisify } from 'node:util';

const signAsync = promisify(sign);
const generateKeyPairAsync = promisify(generateKeyPair);

async function signed(text: string, key: KeyObject): Promise<Buffer> {
  return await signAsync(null, Buffer.from(text), key);
}

async function main(): Promise<void> {
  const { privateKey, publicKey } = await generateKeyPairAsync('ed25519');
  const signature = await signed('data', privateKey);
  console.log(verify(null, Buffer.from('data'), publicKey, signature), verify(null, Buffer.from('x'), publicKey, signature));
  try {
    await signed('data', publicKey);
  } catch (error) {
    console.log((error as NodeJS.ErrnoException).code, String(error));
  }
}

await main();
