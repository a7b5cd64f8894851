import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { transformNames } from '../src/catalogue/transformNames';
import { planFile } from '../src/rewrite/planFile';
import { execute, type Outcome } from './support/execute';
import { toRunnable } from './support/toRunnable';
import { createTypeChecker } from './support/typeCheck';

const repository = path.join(__dirname, '..');
const root = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'unsync-examples-'));
const before = path.join(root, 'before');
const after = path.join(root, 'after');
const sources = fs.readdirSync(path.join(repository, 'examples')).filter((name) => /\.[cm]?[jt]s$/.test(name));

beforeAll(() => {
  for (const folder of [before, after]) {
    fs.cpSync(path.join(repository, 'examples'), path.join(folder, 'examples'), { recursive: true });
    fs.copyFileSync(path.join(repository, 'package.json'), path.join(folder, 'package.json'));
  }
  for (const name of sources) fs.writeFileSync(path.join(after, 'examples', name), plan(name).output);
});
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

describe('the examples', () => {
  it.each(sources)('%s: has blocking calls that are rewritten', (name) => {
    const { sites, error } = plan(name);
    expect(error).toBeUndefined();
    expect(sites.filter(({ status }) => status === 'rewritten').length).toBeGreaterThanOrEqual(4);
  });

  it('count-lines.cjs does the same after the rewriting', async () => {
    expect(await countLines(after)).toEqual(await countLines(before));
  });

  it('server.mjs does the same after the rewriting', async () => {
    expect(await probe(after)).toEqual(await probe(before));
  });

  it('settings.ts does the same after the rewriting, and still compiles', async () => {
    expect(await useSettings(after)).toEqual(await useSettings(before));
    const file = path.join(repository, 'examples/settings.ts');
    expect(createTypeChecker(new Map([[file, plan('settings.ts').output]]))(file)).toEqual([]);
  });
});

function plan(name: string): ReturnType<typeof planFile> {
  const file = path.join('examples', name);
  const text = fs.readFileSync(path.join(repository, file), 'utf8');
  return planFile(text, file, { transforms: Object.keys(transformNames) });
}

function node(folder: string, args: readonly string[]): Promise<Outcome> {
  return execute(process.execPath, args, { cwd: folder });
}

/** Both copies count the notes; the examples themselves have become different. */
async function countLines(folder: string): Promise<unknown> {
  const script = 'examples/count-lines.cjs';
  const good = await node(folder, [script, 'examples/notes', '--save', 'out/report.json']);
  expect(good).toMatchObject({ code: 0, stdout: expect.stringContaining('.md') as string });
  const bad = await node(folder, [script, 'none']);
  expect(bad).toMatchObject({ code: 1 });
  return { good, bad, report: fs.readFileSync(path.join(folder, 'out/report.json'), 'utf8') };
}

/** Answers to a series of requests. */
async function probe(folder: string): Promise<string[]> {
  const env = { ...process.env, PORT: '0' };
  const server = spawn(process.execPath, ['examples/server.mjs', 'examples/notes'], { cwd: folder, env });
  try {
    const [line] = (await once(server.stdout, 'data')) as [Buffer];
    const origin = /http:\/\/localhost:\d+/.exec(line.toString())?.[0] ?? 'no address';
    const answers: string[] = [];
    const ask = async (file: string, init?: RequestInit): Promise<void> => {
      const response = await fetch(origin + file, init);
      answers.push(`${response.status} ${await response.text()}`);
    };
    await ask('/notes');
    await ask('/notes/groceries.md');
    await ask('/notes/none.md');
    await ask('/notes/new.md', { method: 'PUT', body: 'new text' });
    await ask('/notes/new.md');
    await ask('/notes');
    expect(answers.map((answer) => answer.slice(0, 3))).toEqual(['200', '200', '404', '201', '200', '200']);
    return answers;
  } finally {
    server.kill();
    await once(server, 'exit');
  }
}

async function useSettings(folder: string): Promise<Outcome> {
  const text = fs.readFileSync(path.join(folder, 'examples/settings.ts'), 'utf8');
  fs.writeFileSync(path.join(folder, 'settings.mjs'), toRunnable('settings.mts', text).code);
  const program = `
    import { SettingsStore } from './settings.mjs';
    import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
    mkdirSync('users');
    const store = new SettingsStore('users');
    console.log(await store.load('ann'));
    await store.save('ann', { theme: 'dark', recent: ['a.md'] });
    console.log(await store.load('ann'), await store.users(), readFileSync('users/ann.json', 'utf8'));
    console.log(store.modified('ann') instanceof Date);
    writeFileSync('users/bob.json', '{');
    await store.load('bob').catch((error) => console.log(error.name));
  `;
  fs.writeFileSync(path.join(folder, 'use.mjs'), program);
  const outcome = await node(folder, ['use.mjs']);
  expect(outcome).toMatchObject({ code: 0, stdout: expect.stringMatching(/^SyntaxError$/m) as string });
  return outcome;
}
