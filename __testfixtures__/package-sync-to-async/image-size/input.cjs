const sizeOf = require('image-size');
const { imageSize } = require('image-size');
const { readFileSync } = require('fs');

const bytes = readFileSync('lake.png');

async function measure(name) {
  try {
    const { width, height } = sizeOf(`${name}.png`);
    return [width, height, imageSize('lake.png').type];
  } catch (error) {
    return [error.code, error.message.replace(process.cwd(), '')];
  }
}

async function measureBytes() {
  return [sizeOf(bytes).width, imageSize(bytes).height];
}

async function measureCallback() {
  return new Promise((resolve) => sizeOf('lake.png', (error, size) => resolve([error, size.width])));
}

async function main() {
  console.log(await measure('lake'), await measure('none'), await measureBytes(), await measureCallback());
}

main();
