import fs from 'node:fs';

async function look(path, options, signal) {
  const seen = [fs.statSync(path, options), fs.lstatSync(path, { ...options })];
  seen.push(fs.readFileSync(path, { encoding: 'utf8', signal }));
  if (options.buffers) seen.push(fs.readdirSync('.', { recursive: true, encoding: 'buffer' }));
  fs.opendirSync('.', { bufferSize: 32 }).closeSync();
  return seen.length;
}

console.log(await look('a.txt', {}));
