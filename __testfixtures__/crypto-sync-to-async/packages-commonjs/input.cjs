const argon2 = require('@node-rs/argon2');
const bcrypt = require('bcrypt');
const bcryptjs = require('bcryptjs');
const { compressSync, uncompressSync } = require('snappy');

const salt = '$2b$04$h.prF38tr4vdmYd/1LNbh.';

async function main() {
  console.log(bcrypt.hashSync('password', salt), bcrypt.compareSync('password', bcrypt.hashSync('password', 4)));
  console.log(bcryptjs.hashSync('password', salt), bcryptjs.hashSync('password').slice(0, 7));
  console.log(bcryptjs.compareSync('other', bcryptjs.hashSync('password', 4)), bcryptjs.genSaltSync(4).length);
  const hash = argon2.hashSync('password', { timeCost: 2 });
  console.log(argon2.verifySync(hash, 'password'), argon2.hashRawSync('p', { salt: Buffer.alloc(16) }).toString('hex'));
  console.log(uncompressSync(compressSync('text'), { asBuffer: false }));
  try {
    bcrypt.hashSync(5, salt);
  } catch (error) {
    console.log(error.message);
  }
  try {
    bcryptjs.compareSync('p', 5);
  } catch (error) {
    console.log(error.message);
  }
}

main();
