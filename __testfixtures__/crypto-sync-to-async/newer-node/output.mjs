import { argon2, argon2Sync, diffieHellman, encapsulate, generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';

const argon2Async = promisify(argon2);
const diffieHellmanAsync = promisify(diffieHellman);
const generateKeyPairAsync = promisify(generateKeyPair);

const nonce = Buffer.alloc(16, 7);

async function tag(message, algorithm = 'argon2id') {
  return (await argon2Async(algorithm, { message, nonce, parallelism: 1, tagLength: 32, memory: 64, passes: 3 })).toString('hex');
}

async function secret(privateKey, publicKey) {
  return await diffieHellmanAsync({ privateKey, publicKey });
}

async function attempt(run) {
  try {
    return await run();
  } catch (error) {
    return [error.name, error.code, error.message].join();
  }
}

async function main() {
  console.log(await tag('m'), await tag(Buffer.from('n'), 'argon2d'));
  console.log(await attempt(() => tag('m', 'argon3')));
  console.log(await attempt(() => argon2Sync('argon2i', { message: 'm', nonce, parallelism: 1, tagLength: 1, memory: 64, passes: 3 })));
  console.log(await attempt(async () => await argon2Async('argon2i', { message: 'm', nonce, parallelism: 0, tagLength: 8, memory: 64, passes: 3 })));
  const [mine, yours] = [await generateKeyPairAsync('x25519'), await generateKeyPairAsync('x25519')];
  const shared = await secret(mine.privateKey, yours.publicKey);
  console.log(shared.equals(await secret(yours.privateKey, mine.publicKey)), shared.length);
  const other = await generateKeyPairAsync('x448');
  console.log(await attempt(() => secret(mine.privateKey, other.publicKey)));
  console.log(await attempt(() => secret(mine.publicKey, yours.publicKey)));
  console.log(typeof encapsulate(yours.publicKey).ciphertext);
}

await main();
