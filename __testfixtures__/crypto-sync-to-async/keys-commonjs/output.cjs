const crypto = require('crypto');
const { promisify } = require('util');

const hkdfAsync = promisify(crypto.hkdf);
const generateKeyPairAsync = promisify(crypto.generateKeyPair);
const generateKeyAsync = promisify(crypto.generateKey);
const generatePrimeAsync = promisify(crypto.generatePrime);
const checkPrimeAsync = promisify(crypto.checkPrime);
const signAsync = promisify(crypto.sign);


const attempts = [
  async () => Buffer.from(await hkdfAsync('sha256', 'key', 'salt', 'info', 8)).toString('hex'),
  async () => await hkdfAsync('sha256', 'key', 'salt', 'info', 1e6),
  async () => Object.keys(await generateKeyPairAsync('ec', { namedCurve: 'P-256' })).join(),
  async () => await generateKeyPairAsync('ec', { namedCurve: 'none' }),
  async () => (await generateKeyAsync('aes', { length: 192 })).symmetricKeySize,
  async () => await generateKeyAsync('aes', { length: 5 }),
  async () => (await generatePrimeAsync(16, { bigint: true })) > 1n,
  async () => await generatePrimeAsync(0),
  async () => [await checkPrimeAsync(13n), await checkPrimeAsync(15n, { checks: 3 })],
  async () => await checkPrimeAsync(-1n),
  async (key) => (await signAsync('sha256', Buffer.from('data'), key)).length > 60,
  async (key) => await signAsync('no-hash', Buffer.from('data'), key),
];

async function main() {
  const { privateKey } = await generateKeyPairAsync('ec', { namedCurve: 'P-256' });
  for (const attempt of attempts) {
    try {
      console.log(await attempt(privateKey));
    } catch (error) {
      console.log(error.name, error.code, error.message);
    }
  }
}

main();
