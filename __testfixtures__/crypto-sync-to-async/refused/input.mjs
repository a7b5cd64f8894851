import crypto from 'node:crypto';

const left = crypto.generateKeyPairSync('x25519');
const right = crypto.generateKeyPairSync('x25519');

async function main(list) {
  const secret = crypto.diffieHellman({ privateKey: left.privateKey, publicKey: right.publicKey });
  const key = crypto.scryptSync(...list);
  const other = crypto.pbkdf2Sync('p', 's', 1, 8, 'sha1', 'more');
  const derive = crypto.hkdfSync;
  const escaped = [crypto.scryptSync];
  return [secret.length, key.length, other.length, typeof derive, escaped.length];
}

console.log(await main(['p', 's', 8]));
