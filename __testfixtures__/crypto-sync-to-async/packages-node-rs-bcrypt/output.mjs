import { compare, hash, verify } from '@node-rs/bcrypt';

async function main() {
  console.log(await compare('password', await hash('password', 4)), await verify('other', await hash('password', 4)));
}

await main();
