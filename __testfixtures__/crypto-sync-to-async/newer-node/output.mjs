import { argon2, diffieHellman, encapsulate } from 'node:crypto';
import { promisify } from 'node:util';

const argon2Async = promisify(argon2);
const diffieHellmanAsync = promisify(diffieHellman);

export async function main(privateKey, publicKey, nonce) {
  const tag = await argon2Async('argon2id', { message: 'm', nonce, parallelism: 1, tagLength: 32, memory: 64, passes: 3 });
  const secret = await diffieHellmanAsync({ privateKey, publicKey });
  return [tag, secret, encapsulate(publicKey)];
}
