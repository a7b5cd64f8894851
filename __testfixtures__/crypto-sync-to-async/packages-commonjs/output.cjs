const argon2 = require('@node-rs/argon2');
const bcrypt = require('bcrypt');
const bcryptjs = require('bcryptjs');
const { compress, uncompress } = require('snappy');

const salt = '$2b$04$h.prF38tr4vdmYd/1LNbh.';

async function main() {
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
  try {
    await bcryptjs.compare('p', 5);
  } catch (error) {
    console.log(error.message);
  }
}

main();
