import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';

const pair = generateKeyPairSync('ed25519');
const data = Buffer.from('data');

async function signed(key) {
  return sign(null, data, key);
}

const byCallback = (key) =>
  new Promise((resolve, reject) => {
    sign(null, data, key, (error, signature) => (error ? reject(error) : resolve(signature)));
  });

async function main() {
  const signature = await signed(pair.privateKey);
  console.log(verify(null, data, pair.publicKey, signature), (await byCallback(pair.privateKey)).equals(signature));
  console.log(await signed('no key').catch((error) => error.code));
  try {
    sign('nope', data, pair.privateKey);
  } catch (error) {
    console.log(error.code);
  }
  return [createPrivateKey, createPublicKey].length;
}

console.log(await main());
