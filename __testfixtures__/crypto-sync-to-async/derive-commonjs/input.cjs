const crypto = require('crypto');

exports.hash = async function hash(password, salt = 'salt') {
  const key = crypto.scryptSync(password, salt, 64);
  return `${salt}:${key.toString('hex')}`;
};

exports.verify = async (password, stored) => {
  const [salt, hash] = stored.split(':');
  return crypto.timingSafeEqual(Buffer.from(hash, 'hex'), crypto.scryptSync(password, salt, 64));
};

async function main() {
  const stored = await exports.hash('secret');
  console.log(stored, await exports.verify('secret', stored), await exports.verify('other', stored));
  console.log(crypto.pbkdf2Sync('p', 's', 1, 8, 'sha1').toString('hex'));
  await exports.hash().catch((error) => console.log(error.code));
}

main();
