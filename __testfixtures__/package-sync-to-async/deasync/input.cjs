const deasync = require('deasync');
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

const get = deasync(store.get.bind(store));
const twice = deasync(double);
const run = deasync(exec);
const shared = deasync(double);
const mixed = deasync(double);

async function main() {
  console.log(get('a'), twice(4), deasync(fs.readFile)('input.txt', 'utf8').length);
  try {
    get('b');
  } catch (error) {
    console.log(error.message);
  }
  for (const value of [1, 2]) console.log(twice(value));
  console.log(run('echo done'), [shared].length, mixed(1));
}

function sync() {
  return mixed(2);
}

module.exports = { main, sync };
