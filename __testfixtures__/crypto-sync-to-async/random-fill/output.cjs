const { randomBytes, randomFill } = require('node:crypto');
const { promisify } = require('node:util');

const randomFillAsync = promisify(randomFill);

/** Does what randomFillSync does, without blocking. */
function fillRandom(buffer, offset = 0, size) {
  return new Promise((resolve, reject) => {
    const done = (error) => (error ? reject(error) : resolve(buffer));
    if (size === undefined) randomFill(buffer, offset, done);
    else randomFill(buffer, offset, size, done);
  });
}

async function fill(offset, size) {
  const whole = await randomFillAsync(Buffer.alloc(8));
  const end = await randomFillAsync(Buffer.alloc(8), 6);
  const middle = await randomFillAsync(Buffer.alloc(8), 2, 4);
  const given = await fillRandom(Buffer.alloc(8), offset, size);
  return [whole.length, end.indexOf(0), middle.lastIndexOf(0), given.length];
}

async function main() {
  const target = Buffer.alloc(4);
  console.log((await randomFillAsync(target)) === target, await fill(), await fill(1), await fill(1, 2));
  console.log(randomBytes(16).length);
  try {
    await randomFillAsync('x');
  } catch (error) {
    console.log(error.code);
  }
  console.log(await fill(9).catch((error) => error.code));
}

main();
