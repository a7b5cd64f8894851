import { compareSync, hashSync, verifySync } from '@node-rs/bcrypt';

async function main() {
  console.log(compareSync('password', hashSync('password', 4)), verifySync('other', hashSync('password', 4)));
}

await main();
