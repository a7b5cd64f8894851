const fs = require('fs');
const Base = require('./lib/base');
const Upper = require('./lib/upper');
const Late = require('./lib/late');
const lib = require('./lib');

async function main() {
  const upper = new Upper();
  console.log(new Base().describe('data.txt'), upper.describe('data.txt'), Upper.sizeOf('data.txt'));
  const base = new lib.Base();
  console.log(base.read('data.txt'), upper.frame('data.txt'));
}

function late() {
  const one = new Late();
  one.save('late.txt');
  console.log(fs.readFileSync('late.txt', 'utf8'));
}

late();
main();
