import { generateKeyPairSync, privateDecrypt, publicEncrypt } from 'node:crypto';

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

// One takes microseconds, the other milliseconds, and nothing does it without blocking.
async function through(text) {
  return privateDecrypt(privateKey, publicEncrypt(publicKey, Buffer.from(text))).toString();
}

console.log(await through('a'));
