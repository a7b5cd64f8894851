import forge from 'node-forge';
import { promisify } from 'util';

const pbkdf2Async = promisify(forge.pkcs5.pbkdf2);
const pbkdf2Promise = promisify(forge.pbkdf2);
const generateKeyPairAsync = promisify(forge.pki.rsa.generateKeyPair);
const generateKeyPairPromise = promisify(forge.rsa.generateKeyPair);

async function derive(password) {
  const key = await pbkdf2Async(password, 'salt', 10, 16);
  return [forge.util.bytesToHex(key), forge.util.bytesToHex(await pbkdf2Promise(password, 'salt', 10, 16, 'sha256'))];
}

async function makeKeys() {
  const { privateKey } = await generateKeyPairAsync({ bits: 1024 });
  const other = await generateKeyPairPromise(1024);
  return [privateKey.n.bitLength(), (await generateKeyPairAsync(1024)).publicKey.n.bitLength(), other.publicKey.n.bitLength()];
}

async function fail() {
  try {
    return await pbkdf2Async('a', 'salt', 10, 16, 'none');
  } catch (error) {
    return error.message;
  }
}

async function withCallback() {
  return new Promise((resolve) => forge.pkcs5.pbkdf2('a', 'b', 1, 4, (error, key) => resolve(key.length)));
}

console.log(await derive('secret'), await makeKeys(), await fail(), await withCallback());
