const crypto = require('crypto');
const { checkPrimeSync, generatePrimeSync, sign } = crypto;

const attempts = [
  async () => Buffer.from(crypto.hkdfSync('sha256', 'key', 'salt', 'info', 8)).toString('hex'),
  async () => crypto.hkdfSync('sha256', 'key', 'salt', 'info', 1e6),
  async () => Object.keys(crypto.generateKeyPairSync('ec', { namedCurve: 'P-256' })).join(),
  async () => crypto.generateKeyPairSync('ec', { namedCurve: 'none' }),
  async () => crypto.generateKeySync('aes', { length: 192 }).symmetricKeySize,
  async () => crypto.generateKeySync('aes', { length: 5 }),
  async () => generatePrimeSync(16, { bigint: true }) > 1n,
  async () => generatePrimeSync(0),
  async () => [checkPrimeSync(13n), checkPrimeSync(15n, { checks: 3 })],
  async () => checkPrimeSync(-1n),
  async (key) => sign('sha256', Buffer.from('data'), key).length > 60,
  async (key) => sign('no-hash', Buffer.from('data'), key),
];

async function main() {
  const { privateKey } = crypto.generateKeyPairSync('ec', { namedCurve: 'P-256' });
  for (const attempt of attempts) {
    try {
      console.log(await attempt(privateKey));
    } catch (error) {
      console.log(error.name, error.code, error.message);
    }
  }
}

main();
