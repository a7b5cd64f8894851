import { describe, expect, it } from 'vitest';
import { planFile } from '../src/rewrite/planFile';
import type { FilePlan, PlanOptions } from '../src/plan/types';

const transforms = ['sleep-sync-to-timers'];
const fresh = 'new Int32Array(new SharedArrayBuffer(4))';

function plan(text: string, options: PlanOptions = {}, file = 'input.mjs'): FilePlan {
  return planFile(text, file, { transforms, ...options });
}

/** What becomes of statements in an async function with the parameters `ms`, `seconds`, `text`. */
function inAsync(body: string, file = 'input.mjs', before = ''): string {
  const { output, error } = plan(`${before}async function main(ms, seconds, text) {\n${body}\n}\n`, {}, file);
  expect(error).toBeUndefined();
  return (/\{\n([^]*)\n\}\n$/.exec(output.slice(output.indexOf('async function main')))?.[1] ?? '').trim();
}

const reasonOf = (body: string): string | undefined => plan(`async function main(ms) {\n${body}\n}`).sites[0]?.reason;

describe('durations', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['sleep(2)', '2000'],
    ['sleep(0)', '0'],
    ['sleep(seconds)', 'seconds * 1000'],
    ['sleep(seconds + 1)', '(seconds + 1) * 1000'],
    ['sleep(2 * seconds)', '2 * seconds * 1000'],
    ['sleep(ms / 1000)', 'ms'],
    ['sleep(text ? 1 : 2)', '(text ? 1 : 2) * 1000'],
    ['msleep(250)', '250'],
    ['msleep(1_000)', '1000'],
    ['msleep(seconds * 1000)', 'seconds * 1000'],
    ['usleep(1500)', '2'],
    ['usleep(1)', '1'],
    ['usleep(seconds)', 'Math.ceil(seconds / 1000)'],
    ['usleep(ms * 1000)', 'ms'],
    ['usleep(ms + 1)', 'Math.ceil((ms + 1) / 1000)'],
  ];

  it.each(cases)('%s waits %s milliseconds', (call, expected) => {
    const output = inAsync(`  ${call};`, 'input.mjs', "import { sleep, msleep, usleep } from 'sleep';\n");
    expect(output).toMatch(/^await (sleep|delay)\(.*\);$/);
    expect(output.replace(/^await \w+\((.*)\);$/, '$1')).toBe(expected);
  });

  it.each([
    '-1',
    'NaN',
    'Infinity',
    '2 ** 31',
    '2147483648',
    "'20'",
    'null',
    'undefined',
    '[5]',
    '`${ms}`',
    '5n',
    'true',
    '{}',
  ])('refuses Atomics.wait for %s', (ms) =>
    expect(reasonOf(`Atomics.wait(${fresh}, 0, 0, ${ms});`)).toBe('unusual-duration'),
  );

  it('takes the longest that a timer waits', () => {
    expect(inAsync(`  Atomics.wait(${fresh}, 0, 0, 2147483647);`)).toBe('await sleep(2147483647);');
  });

  it('looks through constants', () => {
    expect(inAsync(`  const pause = 50;\n  Atomics.wait(${fresh}, 0, 0, pause);`)).toContain('await sleep(pause);');
    expect(inAsync(`  const pause = '50';\n  Atomics.wait(${fresh}, 0, 0, pause);`)).toContain('Atomics.wait');
  });

  it('believes the types of TypeScript', () => {
    const { sites } = plan(
      `async function main(a: number, b: string, c: number | bigint) {\n${['a', 'b', 'c'].map((ms) => `Atomics.wait(${fresh}, 0, 0, ${ms});`).join('\n')}\n}`,
      {},
      'input.ts',
    );
    expect(sites.map(({ reason }) => reason)).toEqual([undefined, 'unusual-duration', 'unusual-duration']);
  });
});

describe('Atomics.wait', () => {
  it.each([
    ['Atomics.wait(ms, 0, 0, 1);', 'shared-atomics'],
    ['Atomics.wait(this.cell, 0, 0, 1);', 'shared-atomics'],
    [`const cell = ${fresh};\nsend(cell);\nAtomics.wait(cell, 0, 0, 1);`, 'shared-atomics'],
    [`const cell = ${fresh};\nAtomics.notify(cell, 0);\nAtomics.wait(cell, 0, 0, 1);`, 'shared-atomics'],
    [`let cell = ${fresh};\ncell = ms;\nAtomics.wait(cell, 0, 0, 1);`, 'shared-atomics'],
    [
      'const buffer = new SharedArrayBuffer(4);\nsend(buffer);\nAtomics.wait(new Int32Array(buffer), 0, 0, 1);',
      'shared-atomics',
    ],
    [`Atomics.wait(${fresh}, 0, 1, 1);`, 'unusual-arguments'],
    [`Atomics.wait(${fresh}, ms, 0, 1);`, 'unusual-arguments'],
    [`Atomics.wait(...ms);`, 'unusual-arguments'],
    [`Atomics.wait(${fresh}, 0, 0);`, 'unusual-duration'],
  ])('%s is refused', (body, reason) => expect(reasonOf(body)).toBe(reason));

  it.each([
    [`if (Atomics.wait(${fresh}, 0, 0, 1) === 'ok') send();`, "if ((await sleep(1, 'timed-out')) === 'ok') send();"],
    [`return Atomics.wait(${fresh}, 0, 0, ms);`, "return await sleep(ms, 'timed-out');"],
  ])('gives what it would return: %s', (body, expected) => expect(inAsync(`  ${body}`)).toBe(expected));

  it('is not taken from an object of the same name', () => {
    expect(plan(`async function main(Atomics) {\n  Atomics.wait(${fresh}, 0, 0, 1);\n}`).sites).toEqual([]);
  });

  it('removes the memory when nothing uses it any more, and only then', () => {
    const shared = `const cell = ${fresh};\n`;
    const call = 'async function main() {\n  Atomics.wait(cell, 0, 0, 1);\n}\n';
    const sync = 'function sync() {\n  Atomics.wait(cell, 0, 0, 2);\n}\n';
    expect(plan(shared + call).output).not.toContain('cell');
    expect(plan(shared + call + sync).output).toContain(shared);
    expect(plan(`export ${shared}${call}`).output).toContain(shared);
  });

  it('keeps comments', () => {
    expect(inAsync(`  const value = f(Atomics.wait(${fresh}, 0, 0, 1) /* a */);`)).toContain('/* a */');
    expect(inAsync(`  void Atomics.wait(/* a */ ${fresh}, 0, 0, /* b */ ms /* c */); // d`)).toBe(
      'void (await /* a */ /* b */ /* c */ sleep(ms)); // d',
    );
  });
});

describe('busy-wait loops', () => {
  it.each([
    'while (Date.now() < text) ms.push(1);',
    'while (ms.now() < text) {}',
    'while (Date.now() < text) await 0;',
    'while (Date.now() < ms()) {}',
    'outer: while (true) { while (Date.now() < ms) break outer; }',
    'for (let i = 0; i < 10; i++) {}',
  ])('%s is none', (body) => expect(reasonOf(body)).toBeUndefined());

  it.each([
    'const end = Date.now() + NaN;\nwhile (Date.now() < end);',
    "const start = Date.now();\nwhile (Date.now() - start < '5');",
  ])('%s is refused', (body) => expect(reasonOf(body)).toBe('unusual-duration'));

  it.each([
    'while (Date.now() < text && ms) {}',
    'while (Date.now() < ms) { if (text) break; }',
    'while (Date.now() - performance.now() < ms) {}',
    'while (Date.now() > ms) {}',
    'while (true) { const now = Date.now(); if (now % 2) break; }',
    'const start = process.hrtime();\ndo {} while (process.hrtime(start)[1] < ms);',
    'let passed = 0;\nwhile (passed < ms) passed = Date.now() - start;',
    'let passed = 0, then;\nwhile (passed < ms) { then = new Date(); passed = then.valueOf - start; }',
  ])('%s is refused, since it cannot be told how long it waits', (body) =>
    expect(reasonOf(body)).toBe('unclear-busy-wait'),
  );

  it.each([
    'let now;\nwhile (ms--) now = Date.now();',
    'while (Date.now() < ms) this.rounds++;',
    'while (Date.now() < ms) { if (text) return; }',
    'while (Date.now() < ms) { for (const one of text) one; }',
    'while (Date.now() < ms) counts[0] += 1;',
    'while (Date.now() < text()) {}',
    'while (true) { if (process.hrtime(then())[1] > 5) break; }',
  ])('%s does something', (body) => expect(reasonOf(body)).toBeUndefined());

  it('is none when the clock is not the standard one', () => {
    expect(plan('async function main(Date, ms) {\n  while (Date.now() < ms) {}\n}').sites).toEqual([]);
    expect(
      plan(
        "import { performance } from './clock.js';\nasync function main(ms) {\n  while (performance.now() < ms) {}\n}",
      ).sites,
    ).toEqual([]);
  });

  it('waits until a time that is given', () => {
    expect(inAsync('  while (Date.now() < ms) {}')).toBe('await sleep(Math.max(0, ms - Date.now()));');
    expect(inAsync('  while (ms + 5 > Date.now());')).toBe('await sleep(Math.max(0, ms + 5 - Date.now()));');
  });

  it('keeps a time that is used later', () => {
    const body = '  const start = Date.now();\n  while (Date.now() - start < ms);\n  log(Date.now() - start);';
    expect(inAsync(body)).toBe('const start = Date.now();\n  await sleep(ms);\n  log(Date.now() - start);');
  });

  it('keeps the other declarations of a statement', () => {
    const body = '  const start = Date.now(), other = text;\n  while (Date.now() - start < ms);\n  log(other);';
    expect(inAsync(body)).toBe('const start = Date.now(), other = text;\n  await sleep(ms);\n  log(other);');
  });

  it('subtracts', () => {
    const body = '  const start = Date.now();\n  while (Date.now() - start < ms - (text + 1));';
    expect(inAsync(body)).toBe('await sleep(ms - text - 1);');
  });

  it('asks for --unsafe when the loop counts its rounds too', () => {
    const text =
      'async function main(ms) {\n  const start = Date.now();\n  for (let i = 0; i < 1e7; i++) {\n    if (Date.now() - start > ms) break;\n  }\n}\n';
    expect(plan(text).sites[0]).toMatchObject({ status: 'refused', reason: 'bounded-busy-wait', level: 'unsafe' });
    expect(plan(text, { unsafe: true }).output).toContain('await sleep(ms);');
  });

  it('does not glue statements together where there are no semicolons', () => {
    const { output } = plan(
      'async function main(ms) {\n  const end = Date.now() + ms\n  while (Date.now() < end) {}\n  (await f)()\n}\n',
    );
    expect(output).toContain('await sleep(ms);\n  (await f)()');
  });
});

describe('helpers of the file', () => {
  const helper = `function sleep(ms) {\n  Atomics.wait(${fresh}, 0, 0, ms);\n}\n`;
  const call = 'async function main() {\n  sleep(5);\n}\n';

  it('goes when nothing uses it any more', () => {
    const { output, sites } = plan(helper + call);
    expect(output).toBe(
      `import { setTimeout as sleep } from 'timers/promises';\n\n${call.replace('sleep(5)', 'await sleep(5)')}`,
    );
    expect(sites.map(({ api, status }) => `${api} ${status}`)).toEqual([
      'Atomics.wait rewritten',
      'sleep-helper rewritten',
    ]);
  });

  it.each([
    ['a sync function', 'function sync() {\n  sleep(1);\n}\n'],
    ['an export', 'export { sleep };\n'],
    ['a reference', 'register(sleep);\n'],
    ['the top level', 'sleep(1);\n'],
  ])('stays for %s', (_, rest) => {
    const { output } = plan(helper + call + rest);
    expect(output).toContain(helper);
    expect(output).toContain(rest);
    expect(output).toContain('await delay(5)');
  });

  it('stays when somebody asked to leave its call alone', () => {
    const ignored = helper.replace('  Atomics', '  // unsync-ignore-next-line\n  Atomics');
    const { output, sites } = plan(ignored + call);
    expect(output).toContain(ignored);
    expect(sites.map(({ reason }) => reason)).toEqual(['ignored', undefined]);
  });

  it.each([
    'function sleep(ms) {\n  log(ms);\n  Atomics.wait(cell(), 0, 0, ms);\n}\n',
    `function sleep(ms, more) {\n  Atomics.wait(${fresh}, 0, 0, ms);\n}\n`,
    `function sleep(ms) {\n  if (ms > 0) Atomics.wait(${fresh}, 0, 0, ms);\n}\n`,
    `function sleep(ms) {\n  Atomics.wait(${fresh}, 0, 0, ms + offset);\n}\n`,
    `function sleep(ms) {\n  Atomics.wait(${fresh}, 0, 0, ms);\n}\nsleep = other;\n`,
    `function* sleep(ms) {\n  Atomics.wait(${fresh}, 0, 0, ms);\n}\n`,
  ])('%s is none', (other) => {
    expect(plan(other + call).sites.filter(({ api }) => api === 'sleep-helper')).toEqual([]);
  });

  it('is not taken for another of the same name', () => {
    const shadowed = 'async function main(sleep) {\n  sleep(5);\n}\n';
    expect(plan(helper + shadowed).sites.filter(({ api }) => api === 'sleep-helper')).toEqual([]);
  });

  it('counts in the unit of the helper', () => {
    const seconds = `const pause = (s = 2) => {\n  Atomics.wait(${fresh}, 0, 0, s * 1000);\n};\n`;
    expect(inAsync('  pause(3);\n  pause(seconds);\n  pause();', 'input.mjs', seconds)).toBe(
      'await sleep(3000);\n  await sleep(seconds * 1000);\n  await sleep(2000);',
    );
  });

  it('gives what the helper returns, and refuses calls without a duration', () => {
    const returning = `const sleep = (ms) => Atomics.wait(${fresh}, 0, 0, ms);\n`;
    expect(plan(`${returning}async function main() {\n  return sleep(5);\n}\n`).output).toContain(
      "return await sleep(5, 'timed-out');",
    );
    expect(plan(`${returning}async function main() {\n  sleep();\n}\n`).sites.at(-1)?.reason).toBe('unusual-duration');
  });

  it('asks for --unsafe when its loop counts its rounds too', () => {
    const bounded =
      'function sleep(ms) {\n  var start = new Date().getTime();\n  for (var i = 0; i < 1e7; i++) {\n    if (new Date().getTime() - start > ms) {\n      break;\n    }\n  }\n}\n';
    expect(plan(bounded + call).sites.at(-1)?.reason).toBe('bounded-busy-wait');
    expect(plan(bounded + call, { unsafe: true }).output).not.toContain('function sleep');
  });

  it('leaves calls in sync functions out of scope', () => {
    const { sites, output } = plan(`${helper}function main() {\n  sleep(5);\n}\n`);
    expect(sites.map(({ status }) => status)).toEqual(['out-of-scope', 'out-of-scope']);
    expect(output).toContain(helper);
  });
});

describe('names', () => {
  it('never takes a name that the file uses', () => {
    const { output } = plan(
      `import { sleep } from './sleep.js';\nasync function main(delay) {\n  await sleep(1);\n  Atomics.wait(${fresh}, 0, 0, delay);\n  setTimeout(sleep, 1);\n}\n`,
    );
    expect(output).toContain("import { setTimeout as sleepAsync } from 'timers/promises';");
    expect(output).toContain('await sleepAsync(delay);');
    expect(output).toContain('setTimeout(sleep, 1);');
  });

  it('uses the promise of a timer that the file has', () => {
    const own = 'function wait(ms) {\n  return new Promise((resolve) => {\n    setTimeout(resolve, ms);\n  });\n}\n';
    expect(inAsync(`  Atomics.wait(${fresh}, 0, 0, 5);`, 'input.mjs', own)).toBe('await wait(5);');
  });

  it.each([
    'const wait = (ms) => new Promise((resolve, reject) => setTimeout(reject, ms));\n',
    'const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms * 2));\n',
    'const wait = (ms) => setTimeout(resolve, ms);\n',
    'let wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));\nwait = other;\n',
  ])('does not use %s', (own) => {
    expect(inAsync(`  Atomics.wait(${fresh}, 0, 0, 5);`, 'input.mjs', own)).toBe('await sleep(5);');
  });
});

describe('commands', () => {
  const before = "import { execSync, spawnSync } from 'child_process';\n";

  it.each([
    ["execSync('sleep 1');", 'await sleep(1000);'],
    ["execSync('sleep 0.25', { stdio: 'inherit' });", 'await sleep(250);'],
    ['execSync(`sleep ${ms / 1000}`);', 'await sleep(ms);'],
    ['execSync(`sleep ${Math.ceil(seconds)}`);', 'await sleep(Math.ceil(seconds) * 1000);'],
    ['execSync(`sleep ${(ms / 1000).toFixed(3)}`);', 'await sleep(ms);'],
    [
      'const wait = 1 + Math.floor(seconds);\n  execSync(`sleep ${wait}`);',
      'const wait = 1 + Math.floor(seconds);\n  await sleep(wait * 1000);',
    ],
    ["spawnSync('sleep', ['2']);", 'await sleep(2000);'],
    ["spawnSync('sleep', [(seconds * 2).toString()]);", 'await sleep(seconds * 2 * 1000);'],
  ])('%s', (body, expected) => expect(inAsync(`  ${body}`, 'input.mjs', before)).toBe(expected));

  it.each([
    'execSync(`sleep ${seconds}`);',
    "execSync('sleep 1m');",
    "execSync('sleep 1 && true');",
    "execSync('sleep -1');",
    "execSync('sleep 1', { timeout: 10 });",
    "execSync('sleep 1', ms);",
    "return execSync('sleep 1');",
    "spawnSync('sleep', text);",
    "spawnSync('nap', ['1']);",
  ])('%s is left to the transform of child processes', (body) => {
    expect(plan(`${before}async function main(ms, seconds, text) {\n  ${body}\n}`).sites).toEqual([]);
  });

  it('is claimed from the transform of child processes', () => {
    const { sites, output } = plan(
      "import { execSync } from 'child_process';\nasync function main() {\n  execSync('sleep 1');\n}",
      {
        transforms: ['exec-sync-to-exec-file', 'sleep-sync-to-timers'],
      },
    );
    expect(sites.map(({ api }) => api)).toEqual(['sleep-command']);
    expect(output).not.toContain('child_process');
  });
});
