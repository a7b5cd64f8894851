import crypto from 'crypto';
import { promisify } from 'util';

const generateKeyPairAsync = promisify(crypto.generateKeyPair);
const generateKeyAsync = promisify(crypto.generateKey);
const generatePrimeAsync = promisify(crypto.generatePrime);
const checkPrimeAsync = promisify(crypto.checkPrime);

const failure = ({ name, code }) => `${name} ${code}`;

async function keys() {
  const { publicKey, privateKey } = await generateKeyPairAsync('ed25519');
  const { publicKey: pem } = await generateKeyPairAsync('ec', {
    namedCurve: 'P-256',
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const secret = await generateKeyAsync('hmac', { length: 64 });
  return [publicKey.type, privateKey.type, pem.slice(0, 26), secret.symmetricKeySize];
}

async function primes() {
  const prime = await generatePrimeAsync(16, { bigint: true });
  return [
    typeof prime,
    (await generatePrimeAsync(24)).byteLength,
    await checkPrimeAsync(prime),
    await checkPrimeAsync(8n, { checks: 5 }),
  ];
}

async function failing() {
  const failures = [];
  try {
    await generateKeyPairAsync('zzz');
  } catch (error) {
    failures.push(failure(error));
  }
  try {
    await generateKeyAsync('hmac', { length: 1 });
  } catch (error) {
    failures.push(failure(error));
  }
  try {
    await generatePrimeAsync(-1);
  } catch (error) {
    failures.push(failure(error));
  }
  try {
    await checkPrimeAsync('x');
  } catch (error) {
    failures.push(failure(error));
  }
  return failures;
}

console.log(await keys(), await primes(), await failing());
