import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { transformNames } from '../src/catalogue/transformNames';
import { buildFolder, builtCli } from './support/builtCli';
import { execute, type Outcome } from './support/execute';
import { npmEnv } from './support/npmEnv';
import { readSamples, type Samples, samplesOf, textsOf, writeSamples } from './support/waySamples';

const repository = path.join(__dirname, '..');
const manifest = JSON.parse(fs.readFileSync(path.join(repository, 'package.json'), 'utf8')) as {
  version: string;
  files: string[];
  bin: { unsync: string };
  dependencies: { jscodeshift: string };
};
const transforms = fs.readdirSync(path.join(repository, 'transforms')).map((file) => path.basename(file, '.ts'));
const everyExtension = '--extensions=js,mjs,cjs,jsx,ts,mts,cts,tsx';
const root = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'unsync-ways-'));
const project = path.join(root, 'project');

beforeAll(installPackedTarball);
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

it('has one file in transforms/ for each transform of the catalogue', () => {
  expect(transforms.toSorted()).toEqual(Object.keys(transformNames).toSorted());
});

it('runs as `npx unsync` where the package is installed', async () => {
  const { stdout, code } = await run('npx', ['unsync', '--version'], project);
  expect({ stdout: stdout.trim(), code }).toEqual({ stdout: manifest.version, code: 0 });
});

/** What creates a module can do so on the command line only: `cpuBound.test.ts` and `runnerCreate.test.ts` run that. */
const creating = new Set(['cpu-bound-to-pool', 'sqlite-sync-to-async']);

describe.each(transforms.filter((name) => !creating.has(name)))('%s', (transform) => {
  const samples = samplesOf(path.join(repository, '__testfixtures__'), transform);

  it('has samples that change and samples that stay', () => {
    const changing = Array.from(samples.values(), ({ input, output }) => input !== output);
    expect(new Set(changing)).toEqual(new Set([true, false]));
  });

  it('gives the same output through the command line', async () => {
    const folder = prepare(transform, 'cli', samples);
    await runWell(process.execPath, [builtCli, '--write', '--transform', transform, '.'], folder);
    expect(readSamples(folder)).toEqual(textsOf(samples, 'output'));
  });

  it.each(['babel', 'ts'])('gives the same output through jscodeshift --parser=%s', async (parser) => {
    const folder = prepare(transform, `jscodeshift-${parser}`, samples);
    const args = ['-t', `transforms/${transform}.ts`, `--parser=${parser}`, everyExtension, folder];
    const { stdout } = await runWell(process.execPath, [jscodeshiftIn(repository), ...args], repository);
    expect(stdout).toMatch(/^0 errors$/m);
    expect(readSamples(folder)).toEqual(textsOf(samples, 'output'));
  });

  it('gives the same output through jscodeshift and the installed package', async () => {
    const folder = prepare(transform, 'installed', samples);
    const args = ['-t', `node_modules/unsync/dist/transforms/${transform}.js`, everyExtension, folder];
    const { stdout } = await runWell(process.execPath, [jscodeshiftIn(project), ...args], project);
    expect(stdout).toMatch(/^0 errors$/m);
    expect(readSamples(folder)).toEqual(textsOf(samples, 'output'));
  });

  it('shows a diff and writes nothing through the installed command line', async () => {
    const folder = prepare(transform, 'dry', samples);
    const unsync = path.join(project, 'node_modules/unsync', manifest.bin.unsync);
    const { stdout } = await runWell(process.execPath, [unsync, '--transform', transform, folder], project);
    const changed = Array.from(samples.values()).filter(({ input, output }) => input !== output);
    expect(stdout.match(/^\+\+\+ /gm)).toHaveLength(changed.length);
    expect(readSamples(folder)).toEqual(textsOf(samples, 'input'));
  });
});

/** Packs the package, and installs it beside jscodeshift into an empty project. */
async function installPackedTarball(): Promise<void> {
  await runWell('npm', ['pack', '--pack-destination', root], stagePackage());
  fs.mkdirSync(project);
  fs.writeFileSync(path.join(project, 'package.json'), JSON.stringify({ name: 'empty', private: true }));
  const tarball = path.join(root, `unsync-${manifest.version}.tgz`);
  await runWell('npm', ['install', tarball, `jscodeshift@${manifest.dependencies.jscodeshift}`], project);
}

/** A folder with all that `files` in package.json names; `dist` is what the global setup compiled, so that nothing is built twice. */
function stagePackage(): string {
  const stage = path.join(root, 'stage');
  for (const name of ['package.json', ...manifest.files]) {
    const from = name === 'dist' ? buildFolder : path.join(repository, name);
    fs.cpSync(from, path.join(stage, name), { recursive: true });
  }
  return stage;
}

function prepare(transform: string, way: string, samples: Samples): string {
  const folder = path.join(root, transform, way);
  writeSamples(folder, samples);
  return folder;
}

/** What npx would start, half a second sooner. */
function jscodeshiftIn(folder: string): string {
  return path.join(folder, 'node_modules/jscodeshift/bin/jscodeshift.js');
}

function run(program: string, args: readonly string[], cwd: string): Promise<Outcome> {
  return execute(program, args, { cwd, env: npmEnv(), timeout: 110_000 });
}

async function runWell(program: string, args: readonly string[], cwd: string): Promise<Outcome> {
  const outcome = await run(program, args, cwd);
  if (outcome.code === 0) return outcome;
  throw new Error(`${program} ${args.join(' ')} ended with ${outcome.code}\n${outcome.stdout}\n${outcome.stderr}`);
}
