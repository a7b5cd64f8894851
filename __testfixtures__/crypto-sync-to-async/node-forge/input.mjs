import forge from 'node-forge';

const { pki } = forge;

async function derive(password) {
  const key = forge.pkcs5.pbkdf2(password, 'salt', 10, 16);
  return [forge.util.bytesToHex(key), forge.util.bytesToHex(forge.pbkdf2(password, 'salt', 10, 16, 'sha256'))];
}

async function makeKeys() {
  const { privateKey } = pki.rsa.generateKeyPair({ bits: 1024 });
  const other = forge.rsa.generateKeyPair(1024);
  return [privateKey.n.bitLength(), forge.pki.rsa.generateKeyPair(1024).publicKey.n.bitLength(), other.publicKey.n.bitLength()];
}

async function fail() {
  try {
    return forge.pkcs5.pbkdf2('a', 'salt', 10, 16, 'none');
  } catch (error) {
    return error.message;
  }
}

async function withCallback() {
  return new Promise((resolve) => forge.pkcs5.pbkdf2('a', 'b', 1, 4, (error, key) => resolve(key.length)));
}

console.log(await derive('secret'), await makeKeys(), await fail(), await withCallback());
