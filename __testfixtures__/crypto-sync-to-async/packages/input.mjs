import argon2 from '@node-rs/argon2';
import bcrypt from 'bcrypt';
import bcryptjs from 'bcryptjs';
import { compressSync, uncompressSync } from 'snappy';

const salt = '$2b$04$h.prF38tr4vdmYd/1LNbh.';

async function main(rounds) {
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
  if (rounds) bcryptjs.hashSync('password', rounds?.number);
}

await main();
