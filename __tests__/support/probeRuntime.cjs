// Runs probes, each in a fresh folder, and prints what came of them as JSON. Started by compareProbes.ts with a list of
// { sync, form, setup }: expressions as text. Sync and asynchronous calls run in folders of their own.
'use strict';
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const root = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'unsync-probe-'));
const probes = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
process.on('exit', () => fs.rmSync(root, { recursive: true, force: true }));

main();

async function main() {
  const outcomes = [];
  for (const [index, probe] of probes.entries()) {
    const sync = await observe(`s${index}`, probe, `(${probe.sync})`);
    const form = await observe(`a${index}`, probe, `(${probe.form})`);
    outcomes.push({ sync, form });
  }
  process.stdout.write(JSON.stringify(outcomes));
}

async function observe(name, probe, expression) {
  const folder = path.join(root, name);
  build(folder);
  process.chdir(folder);
  const fd = fs.openSync('file', 'r+');
  const folderFd = fs.openSync('folder');
  const buffer = Buffer.from('#####');
  let outcome;
  try {
    const run = new Function(
      'require',
      'fd',
      'folderFd',
      'closedFd',
      'buffer',
      `return (async () => { ${probe.setup}; return ${expression}; })()`,
    );
    outcome = { value: plain(await timeout(run(require, fd, folderFd, 987, buffer))) };
  } catch (error) {
    outcome = { error: errorShape(error) };
  }
  // Descriptors are compared as numbers: what was opened is closed, so that the next probe gets the same ones.
  if (/open(Sync)?\(/.test(expression) && typeof outcome.value === 'number') fs.closeSync(outcome.value);
  if (!/close(Sync)?\(fd\)/.test(expression)) fs.closeSync(fd);
  fs.closeSync(folderFd);
  outcome.buffer = buffer.toString('latin1');
  process.chdir(root);
  outcome.tree = tree(folder);
  return JSON.parse(JSON.stringify(outcome).replaceAll(folder, '<cwd>'));
}

function timeout(promise) {
  return Promise.race([promise, new Promise((resolve) => setTimeout(resolve, 2000, '<never settled>').unref())]);
}

function build(folder) {
  fs.mkdirSync(path.join(folder, 'folder/sub/deep'), { recursive: true });
  fs.mkdirSync(path.join(folder, 'folder/b'));
  fs.mkdirSync(path.join(folder, 'empty'));
  fs.writeFileSync(path.join(folder, 'file'), 'hello');
  fs.writeFileSync(path.join(folder, 'data.json'), '{"a":[1]}');
  fs.writeFileSync(path.join(folder, 'folder/inner'), 'inner');
  fs.writeFileSync(path.join(folder, 'folder/sub/x'), 'x');
  fs.writeFileSync(path.join(folder, 'folder/sub/deep/y'), 'y');
  fs.writeFileSync(path.join(folder, 'folder/b/z'), 'z');
  fs.symlinkSync('file', path.join(folder, 'link'));
  fs.symlinkSync('nowhere', path.join(folder, 'broken'));
  fs.symlinkSync('loop', path.join(folder, 'loop'));
}

function tree(folder) {
  return fs
    .readdirSync(folder, { recursive: true })
    .sort()
    .map((name) => {
      const file = path.join(folder, name);
      const stats = fs.lstatSync(file);
      const old = stats.mtimeMs < 1e12 ? stats.mtimeMs : 'now';
      const content = stats.isFile()
        ? fs.readFileSync(file, 'latin1')
        : stats.isSymbolicLink()
          ? fs.readlinkSync(file)
          : '';
      return [name.replace(/tmp-\w{6}$/, 'tmp-'), stats.mode, stats.nlink, old, content];
    });
}

function plain(value) {
  if (value === undefined) return '<undefined>';
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'string') return value.replace(/tmp-\w{6}$/, 'tmp-');
  if (value instanceof fs.Dir) return ['Dir', value.path];
  if (typeof Blob === 'function' && value instanceof Blob) return ['Blob', value.size, value.type];
  if (Buffer.isBuffer(value)) return ['Buffer', value.toString('latin1')];
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof fs.Dirent) return ['Dirent', value.name, value.parentPath, value.isDirectory(), value.isFile()];
  if (value !== null && typeof value === 'object') {
    const kind = value.constructor?.name;
    if (/Stats$/.test(kind))
      return [kind, plain(value.mode), plain(value.size), plain(value.nlink), value.isFile(), value.isSymbolicLink()];
    if (kind === 'StatFs') return [kind, value.type, value.bsize];
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, plain(member)]));
  }
  return value;
}

function errorShape(error) {
  const { message, code, errno, syscall, path: file, dest } = error;
  // Six random characters end the name that mkdtemp tried.
  const steady = (text) => (typeof text === 'string' ? text.replace(/tmp-\w{6}/g, 'tmp-') : text);
  return { class: error.constructor?.name, message: steady(message), code, errno, syscall, path: steady(file), dest };
}
