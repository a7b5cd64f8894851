import { spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

// The child process comes to be after the wait, in the executor that listens to it.
async function install(file) {
  const text = (await readFile(file, 'utf8')).trim();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['-e', `process.stdout.write(${JSON.stringify(text)})`]);
    child.stdout.on('data', (data) => console.log(`${data}`));
    child.on('error', reject);
    child.on('close', resolve);
  });
}

function run(code) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['-e', code]);
    child.on('close', resolve);
  });
}

async function viaFunction(file) {
  const text = (await readFile(file, 'utf8')).trim();
  console.log(text);
  return run(`process.exit(${text.length})`);
}

// What comes from outside may have spoken before.
async function lateToGiven(emitter, file) {
  const text = readFileSync(file, 'utf8').trim();
  return new Promise((resolve) => {
    emitter.on('ready', () => resolve(text));
  });
}

console.log(await install('a.txt'), await viaFunction('a.txt'));
const emitter = new EventEmitter();
const waiting = lateToGiven(emitter, 'a.txt');
emitter.emit('ready');
console.log(await waiting);
