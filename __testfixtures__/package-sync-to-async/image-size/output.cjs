const sizeOf = require('image-size');
const { promisify } = require('util');
const { imageSize } = require('image-size');
const { readFileSync } = require('fs');

const sizeOfAsync = promisify(sizeOf);
const imageSizeAsync = promisify(imageSize);

const bytes = readFileSync('lake.png');

async function measure(name) {
  try {
    const { width, height } = await sizeOfAsync(`${name}.png`);
    return [width, height, (await imageSizeAsync('lake.png')).type];
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
