'use strict';
// The long run: npm run generate -- --count 20000 --seed 7
const { spawnSync } = require('node:child_process');
const path = require('node:path');
const { parseArgs } = require('node:util');

const number = { type: 'string' };
const { values } = parseArgs({ options: { count: number, seed: number, failures: number } });
for (const [name, value] of Object.entries(values)) {
  if (/^\d+$/.test(value)) continue;
  console.error(`--${name} takes a number, not ${value}`);
  process.exit(2);
}
const { count = '20000', seed = String(Date.now() % 1_000_000), failures = '10' } = values;
console.log(`${count} programs, seed ${seed}`);
const env = { ...process.env, GENERATOR_COUNT: count, GENERATOR_SEED: seed, GENERATOR_FAILURES: failures };
const vitest = path.join(path.dirname(require.resolve('vitest/package.json')), 'vitest.mjs');
const { status } = spawnSync(process.execPath, [vitest, 'run', '__tests__/generator.test.ts'], {
  cwd: path.join(__dirname, '../..'),
  env,
  stdio: 'inherit',
});
process.exit(status ?? 1);
