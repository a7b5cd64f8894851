import { argon2Sync, diffieHellman, encapsulate } from 'node:crypto';

export async function main(privateKey, publicKey, nonce) {
  const tag = argon2Sync('argon2id', { message: 'm', nonce, parallelism: 1, tagLength: 32, memory: 64, passes: 3 });
  const secret = diffieHellman({ privateKey, publicKey });
  return [tag, secret, encapsulate(publicKey)];
}
