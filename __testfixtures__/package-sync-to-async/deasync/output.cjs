const deasync = require('deasync');
const { promisify } = require('util');
const fs = require('fs');
const { exec } = require('child_process');

const store = {
  values: { a: 1 },
  get(key, callback) {
    setTimeout(() => (key in this.values ? callback(null, this.values[key]) : callback(new Error(`no ${key}`))), 5);
  },
};

function double(value, callback) {
  setTimeout(callback, 5, null, value * 2, 'ignored');
}

const get = promisify(store.get.bind(store));
const twice = promisify(double);
const run = deasync(exec);
const shared = deasync(double);
const mixed = deasync(double);

async function main() {
  console.log(await get('a'), await twice(4), (await promisify(fs.readFile)('input.txt', 'utf8')).length);
  try {
    await get('b');
  } catch (error) {
    console.log(error.message);
  }
  for (const value of [1, 2]) console.log(await twice(value));
  console.log(run('echo done'), [shared].length, mixed(1));
}

function sync() {
  return mixed(2);
}

module.exports = { main, sync };
