const { randomFillSync, randomBytes } = require('node:crypto');

async function fill(offset, size) {
  const whole = randomFillSync(Buffer.alloc(8));
  const end = randomFillSync(Buffer.alloc(8), 6);
  const middle = randomFillSync(Buffer.alloc(8), 2, 4);
  const given = randomFillSync(Buffer.alloc(8), offset, size);
  return [whole.length, end.indexOf(0), middle.lastIndexOf(0), given.length];
}

async function main() {
  const target = Buffer.alloc(4);
  console.log(randomFillSync(target) === target, await fill(), await fill(1), await fill(1, 2));
  console.log(randomBytes(16).length);
  try {
    randomFillSync('x');
  } catch (error) {
    console.log(error.code);
  }
  console.log(await fill(9).catch((error) => error.code));
}

main();
