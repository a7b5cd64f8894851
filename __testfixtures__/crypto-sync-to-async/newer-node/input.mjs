import { argon2Sync, diffieHellman, encapsulate, generateKeyPairSync } from 'node:crypto';

const nonce = Buffer.alloc(16, 7);

async function tag(message, algorithm = 'argon2id') {
  return argon2Sync(algorithm, { message, nonce, parallelism: 1, tagLength: 32, memory: 64, passes: 3 }).toString('hex');
}

async function secret(privateKey, publicKey) {
  return diffieHellman({ privateKey, publicKey });
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
  console.log(await attempt(async () => argon2Sync('argon2i', { message: 'm', nonce, parallelism: 0, tagLength: 8, memory: 64, passes: 3 })));
  const [mine, yours] = [generateKeyPairSync('x25519'), generateKeyPairSync('x25519')];
  const shared = await secret(mine.privateKey, yours.publicKey);
  console.log(shared.equals(await secret(yours.privateKey, mine.publicKey)), shared.length);
  const other = generateKeyPairSync('x448');
  console.log(await attempt(() => secret(mine.privateKey, other.publicKey)));
  console.log(await attempt(() => secret(mine.publicKey, yours.publicKey)));
  console.log(typeof encapsulate(yours.publicKey).ciphertext);
}

await main();
