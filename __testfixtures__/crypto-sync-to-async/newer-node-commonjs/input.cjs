const crypto = require('node:crypto');

async function tag(nonce) {
  const options = { message: 'm', nonce, parallelism: 1, tagLength: 16, memory: 64, passes: 2 };
  return crypto.argon2Sync('argon2id', options).toString('base64');
}

async function main() {
  console.log(await tag(Buffer.alloc(16, 1)));
  try {
    console.log(await tag(Buffer.alloc(1)));
  } catch (error) {
    console.log(String(error));
  }
}

main();
