import path from 'node:path';
import { expect, it } from 'vitest';
import type { Run } from '../src/index';
import { buildFolder } from './support/builtCli';
import { execute } from './support/execute';
import { sandbox } from './support/sandbox';

const files = Object.fromEntries(
  Array.from({ length: 400 }, (_, index) => [
    `f${index}.js`,
    index === 7
      ? 'const fs = require("fs");\nfs.readFileSync(\n'
      : `const fs = require('fs');\nexports.load${index} = async () => fs.readFileSync('f${index}.txt');\n`,
  ]),
);

// The event is the process's own: it tells of every worker, whoever starts it.
const script = `
  const { plan } = require(${JSON.stringify(path.join(buildFolder, 'src/index.js'))});
  let workers = 0;
  let done = 0;
  process.on('worker', () => (workers += 1));
  plan(['.'], { cache: false, jobs: Number(process.argv[1]), onProgress: () => (done += 1) }).then((run) =>
    console.log(JSON.stringify({ workers, done, run })),
  );
`;

async function run(root: string, jobs: number): Promise<{ workers: number; done: number; run: Run }> {
  const { stdout, stderr } = await execute(process.execPath, ['-e', script, String(jobs)], { cwd: root });
  expect(stderr).toBe('');
  return JSON.parse(stdout) as { workers: number; done: number; run: Run };
}

it('plans in as many workers as it is told, and finds the same in the same order', async () => {
  const { root } = sandbox(files);
  const alone = await run(root, 1);
  const both = await run(root, 2);
  expect([alone.workers, both.workers]).toEqual([0, 2]);
  expect([alone.done, both.done]).toEqual([400, 400]);
  expect(alone.run.files).toHaveLength(400);
  expect(alone.run.errors.map(({ file }) => file)).toEqual(['f7.js']);
  expect(both.run).toEqual(alone.run);
});

it('starts none for what is done before they are there', async () => {
  const { root } = sandbox({ 'a.js': files['f1.js'] ?? '' });
  expect((await run(root, 8)).workers).toBe(0);
});
