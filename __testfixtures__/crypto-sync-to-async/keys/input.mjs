import crypto, { generateKeyPairSync } from 'crypto';

const failure = ({ name, code }) => `${name} ${code}`;

async function keys() {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const { publicKey: pem } = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const secret = crypto.generateKeySync('hmac', { length: 64 });
  return [publicKey.type, privateKey.type, pem.slice(0, 26), secret.symmetricKeySize];
}

async function primes() {
  const prime = crypto.generatePrimeSync(16, { bigint: true });
  return [
    typeof prime,
    crypto.generatePrimeSync(24).byteLength,
    crypto.checkPrimeSync(prime),
    crypto.checkPrimeSync(8n, { checks: 5 }),
  ];
}

async function failing() {
  const failures = [];
  try {
    generateKeyPairSync('zzz');
  } catch (error) {
    failures.push(failure(error));
  }
  try {
    crypto.generateKeySync('hmac', { length: 1 });
  } catch (error) {
    failures.push(failure(error));
  }
  try {
    crypto.generatePrimeSync(-1);
  } catch (error) {
    failures.push(failure(error));
  }
  try {
    crypto.checkPrimeSync('x');
  } catch (error) {
    failures.push(failure(error));
  }
  return failures;
}

console.log(await keys(), await primes(), await failing());
