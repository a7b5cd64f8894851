// Stands for a compiler: takes its time, and fails without input.
const { readFileSync, writeFileSync } = require('node:fs');

const [input, output] = process.argv.slice(2);
setTimeout(() => {
  console.log('building', output);
  try {
    writeFileSync(output, readFileSync(input, 'utf8').toUpperCase());
  } catch (error) {
    console.error(error.code);
    process.exitCode = 3;
  }
}, 500);
