import argon2 from '@node-rs/argon2';
import bcrypt from 'bcrypt';
import bcryptjs from 'bcryptjs';
import { compress, uncompress } from 'snappy';

const salt = '$2b$04$h.prF38tr4vdmYd/1LNbh.';

async function main(rounds) {
  console.log(await bcrypt.hash('password', salt), await bcrypt.compare('password', await bcrypt.hash('password', 4)));
  console.log(await bcryptjs.hash('password', salt), (await bcryptjs.hash('password', 10)).slice(0, 7));
  console.log(await bcryptjs.compare('other', await bcryptjs.hash('password', 4)), bcryptjs.genSaltSync(4).length);
  const hash = await argon2.hash('password', { timeCost: 2 });
  console.log(await argon2.verify(hash, 'password'), (await argon2.hashRaw('p', { salt: Buffer.alloc(16) })).toString('hex'));
  console.log(await uncompress(await compress('text'), { asBuffer: false }));
  try {
    await bcrypt.hash(5, salt);
  } catch (error) {
    console.log(error.message);
  }
  if (rounds) bcryptjs.hashSync('password', rounds?.number);
}

await main();
