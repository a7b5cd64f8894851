'use strict';
// Runs many programs in one process, one after the other: node runner.cjs JOBS.json TRACES.json
// Each has its own working directory, ends by its one console.log, and may be run with file operations that take longer.
const fs = require('node:fs');
const path = require('node:path');
const { syncBuiltinESMExports } = require('node:module');
const { pathToFileURL } = require('node:url');

const [, , jobsFile, tracesFile] = process.argv;
const { setTimeout } = globalThis;
let delayOf = () => 0;
let unexpected = [];

/** Milliseconds that each file operation takes longer, before and after; the first caller is the slowest, or chance decides. */
const schedules = {
  plain: () => () => 0,
  firstSlow: () => {
    let calls = 0;
    return () => Math.max(0, 9 - 3 * Math.floor(calls++ / 2));
  },
  random: () => {
    let seed = 12345;
    return () => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return Math.floor(seed / 65536) % 4;
    };
  },
};

for (const [name, original] of Object.entries(fs.promises)) {
  if (typeof original !== 'function') continue;
  fs.promises[name] = async function (...args) {
    const before = delayOf();
    if (before > 0) await sleep(before);
    const value = await original.apply(this, args);
    const after = delayOf();
    if (after > 0) await sleep(after);
    return value;
  };
}
syncBuiltinESMExports();
const { readFileSync, writeFileSync, mkdirSync, readdirSync, lstatSync, symlinkSync, rmSync } = fs;
process.on('unhandledRejection', (error) => unexpected.push(`unhandled ${String(error)}`));
process.on('uncaughtException', (error) => unexpected.push(`uncaught ${String(error)}`));

main();

async function main() {
  const { jobs, folder } = JSON.parse(readFileSync(jobsFile, 'utf8'));
  const traces = [];
  for (const job of jobs) traces.push(await run(job, folder));
  writeFileSync(tracesFile, JSON.stringify(traces));
  process.exit(0);
}

async function run({ file, schedule }, folder) {
  const root = path.dirname(file);
  const cwd = path.join(root, `work-${schedule}`);
  fill(cwd, folder);
  process.chdir(cwd);
  unexpected = [];
  delayOf = schedules[schedule]();
  const target = path.join(root, `${schedule}-${path.basename(file)}`);
  fs.renameSync(file, target);
  const { log } = console;
  let trace = '(no end)';
  try {
    trace = await new Promise((resolve) => {
      const stop = setTimeout(() => resolve('(no end)'), 4000);
      console.log = (text) => {
        clearTimeout(stop);
        resolve(String(text));
      };
      load(target).catch((error) => {
        clearTimeout(stop);
        resolve(`(does not load) ${error && error.name} ${error && error.message}`);
      });
    });
    await new Promise((resolve) => setImmediate(resolve));
  } finally {
    console.log = log;
    fs.renameSync(target, file);
  }
  const tree = list(cwd, '');
  process.chdir(root);
  rmSync(cwd, { recursive: true, force: true });
  return [trace, ...unexpected, ...tree].join('\n').replaceAll(cwd, '<cwd>');
}

async function load(file) {
  if (file.endsWith('.mjs')) await import(pathToFileURL(file).href);
  else require(file);
}

function fill(cwd, folder) {
  mkdirSync(cwd, { recursive: true });
  for (const [name, content] of Object.entries(folder)) {
    const target = path.join(cwd, name);
    mkdirSync(path.dirname(target), { recursive: true });
    if (name === 'link') symlinkSync(content, target);
    else writeFileSync(target, content);
  }
}

function list(folder, prefix) {
  return readdirSync(path.join(folder, prefix))
    .sort()
    .flatMap((name) => {
      const inner = path.posix.join(prefix, name);
      const stats = lstatSync(path.join(folder, inner));
      if (stats.isDirectory()) return [`${inner}/`, ...list(folder, inner)];
      return stats.isSymbolicLink() ? [`${inner}@`] : [`${inner}: ${readFileSync(path.join(folder, inner), 'latin1')}`];
    });
}

function sleep(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
