const crypto = require('crypto');
const { promisify } = require('util');

const scryptAsync = promisify(crypto.scrypt);
const pbkdf2Async = promisify(crypto.pbkdf2);

exports.hash = async function hash(password, salt = 'salt') {
  const key = await scryptAsync(password, salt, 64);
  return `${salt}:${key.toString('hex')}`;
};

exports.verify = async (password, stored) => {
  const [salt, hash] = stored.split(':');
  return crypto.timingSafeEqual(Buffer.from(hash, 'hex'), await scryptAsync(password, salt, 64));
};

async function main() {
  const stored = await exports.hash('secret');
  console.log(stored, await exports.verify('secret', stored), await exports.verify('other', stored));
  console.log((await pbkdf2Async('p', 's', 1, 8, 'sha1')).toString('hex'));
  await exports.hash().catch((error) => console.log(error.code));
}

main();
