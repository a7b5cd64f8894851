import fs from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv-draft-04';
import { reasons } from '../src/catalogue/reasons';
import { describe, expect, it } from 'vitest';
import { guardLog } from '../bin/guardLog';
import { markdownBlock, markdownCode, markdownText } from '../src/report/escapeMarkdown';
import { render } from '../src/report/render';
import { rankOf } from '../src/report/rank';
import { site } from './support/fakeParts';
import { fileOf, fileWith, runOf } from './support/runOf';

const schema = JSON.parse(fs.readFileSync(path.join(__dirname, 'support/sarif-2.1.0.schema.json'), 'utf8')) as object;
const isSarif = new Ajv({ strict: false, validateFormats: false }).compile(schema);

const run = runOf(
  [
    fileWith('src/a.js', [
      { id: 'one', line: 3, cost: 'cheap' },
      { id: 'two', line: 9, endLine: 9, cost: 'process', heat: 'hot', api: 'child_process.execSync' },
    ]),
    fileWith('src/b.js', [
      { id: 'three', status: 'refused', reason: 'in-constructor', hint: 'Move it.' },
      { id: 'four', status: 'out-of-scope', reason: 'in-sync-function', hint: 'Make it async.', function: 'load' },
    ]),
  ],
  {
    errors: [{ file: 'src/c.js', message: 'Unexpected token', line: 2, column: 5 }],
    request: { paths: ['src'], options: {} },
  },
);

describe('markdown', () => {
  it('is the body of a pull request', async () => {
    const text = await render(run, 'markdown');
    expect(text).toMatch(
      /^## unsync: 2 blocking calls in 1 file can be rewritten, 1 refused, 1 out of scope, 1 error\n/,
    );
    expect(text).toContain('| `fs-sync-to-promises` | 2 | 1 | 1 |');
    // In a table by code, the hint of one call would be the hint of all.
    const hint = reasons.find(({ code }) => code === 'in-constructor')?.hint;
    expect(text).toContain(`| \`in-constructor\` | 1 | ${hint} |`);
    expect(text).toMatch(
      /What blocks longest\n\n.*\n.*\n\| `child_process\.execSync` \| `src\/a\.js:9` \| process, hot \|/,
    );
    expect(text).toContain('- `src/c.js:2:5`: `Unexpected token`');
    expect(text).toContain('<summary><code>src/a.js</code></summary>\n\n```diff\n--- a/src/a.js\n');
    expect(text).toContain('npx unsync@1.2.3 --write src\n');
  });

  it('names what --unsafe rewrote, and what the run warns of', async () => {
    const unsafe = { level: 'unsafe', hazards: ['read-modify-write', 'lazy-initialisation'] } as const;
    const many = Array.from({ length: 25 }, (_, index) => ({ id: `s${index}`, line: index + 2, ...unsafe }));
    const text = await render(
      {
        ...runOf([fileWith('a.js', [{ id: 'x' }, ...many])], { warnings: ['a_test.js:4: a double of <fs>'] }),
        unsafe: true,
      },
      'markdown',
    );
    expect(text).toContain(
      '### Behaviour could change here\n\n| call | place | how (`unsync explain CODE`) |\n| --- | --- | --- |\n| `fs.readFileSync` | `a.js:2` | `read-modify-write`, `lazy-initialisation` |\n',
    );
    expect(text).not.toContain('| `a.js:1` | `read');
    expect(text).toContain('\n\nand 5 more\n');
    expect(text).toContain('### Warnings\n\n- a\\_test.js:4: a double of \\<fs\\>\n');
    expect(await render(runOf([fileWith('a.js', [{ id: 'x' }])]), 'markdown')).not.toMatch(/Behaviour could|Warnings/);
  });

  it('stays below the limit of GitHub, and says what is left out', async () => {
    const many = Array.from({ length: 2000 }, (_, index) =>
      fileOf(`${'long/'.repeat(30)}f${index}.js`, 'old\n', `new ${'x'.repeat(200)}\n`, {}),
    );
    const errors = many.map(({ file }) => ({ file, message: 'm'.repeat(5000) }));
    const text = await render(runOf(many, { errors }), 'markdown');
    expect(text.length).toBeLessThan(65_536);
    expect(text).toMatch(/The diffs of \d+ files are too long/);
    expect(text).toContain('- and 1980 more');
  });
});

describe('sarif', () => {
  it('fits the schema of SARIF 2.1.0', async () => {
    const log: unknown = JSON.parse(await render(run, 'sarif'));
    expect(isSarif(log), JSON.stringify(isSarif.errors)).toBe(true);
    expect(log).toMatchObject({
      runs: [
        {
          tool: {
            driver: {
              name: 'unsync',
              rules: [{ id: 'fs-sync-to-promises' }, { id: 'in-constructor' }, { id: 'in-sync-function' }],
            },
          },
          columnKind: 'utf16CodeUnits',
          invocations: [{ executionSuccessful: false, toolExecutionNotifications: [{ level: 'error' }] }],
          results: [
            {
              ruleId: 'fs-sync-to-promises',
              ruleIndex: 0,
              level: 'warning',
              partialFingerprints: { 'unsyncSite/v1': 'one' },
            },
            { ruleId: 'fs-sync-to-promises' },
            { ruleId: 'in-constructor', level: 'note' },
            { ruleId: 'in-sync-function', kind: 'informational', level: 'none' },
          ],
        },
      ],
    });
  });

  it('has an absolute help address for every rule', async () => {
    const log = JSON.parse(await render(run, 'sarif')) as {
      runs: [{ tool: { driver: { rules: { helpUri: string }[] } } }];
    };
    for (const { helpUri } of log.runs[0].tool.driver.rules) expect(new URL(helpUri).protocol).toBe('https:');
  });

  it('says of a call that a comment keeps that it is suppressed', async () => {
    const silenced = fileWith('a.js', [
      { id: 'one', status: 'refused', reason: 'ignored' },
      { id: 'two', line: 2 },
    ]);
    const text = await render(runOf([silenced]), 'sarif');
    expect(isSarif(JSON.parse(text)), JSON.stringify(isSarif.errors)).toBe(true);
    expect(text.match(/"kind": ?"inSource"/g)).toHaveLength(1);
  });

  it('of hostile names fits the schema, too, and their addresses are encoded', async () => {
    const log = JSON.parse(await render(runOf([fileWith('a b/#?%\n"<x>.js', [{}])]), 'sarif')) as unknown;
    expect(isSarif(log)).toBe(true);
    expect(JSON.stringify(log)).toContain('a%20b/%23%3F%25%0A%22%3Cx%3E.js');
  });

  it('says what is new where there is a baseline', async () => {
    const log = JSON.parse(await render(runOf([fileWith('a.js', [{ known: true }, { id: 'b' }])]), 'sarif')) as unknown;
    expect(log).toMatchObject({ runs: [{ results: [{ baselineState: 'unchanged' }, { baselineState: 'new' }] }] });
  });
});

describe('github', () => {
  it('has errors first, then what costs most', async () => {
    expect(await render(run, 'github')).toBe(
      `::error file=src/c.js,line=2,col=5,title=unsync::Unexpected token
::warning file=src/a.js,line=9,col=1,endColumn=5,title=unsync%3A fs-sync-to-promises::child_process.execSync blocks the event loop (process, hot); it can be rewritten (fs-sync-to-promises)
::warning file=src/a.js,line=3,endLine=1,title=unsync%3A fs-sync-to-promises::fs.readFileSync blocks the event loop (cheap); it can be rewritten (fs-sync-to-promises)
::notice file=src/b.js,line=1,col=1,endColumn=5,title=unsync%3A in-constructor::fs.readFileSync blocks the event loop; it is left alone (in-constructor). Move it.
`,
    );
  });

  it('says nothing of calls that a comment keeps', async () => {
    const silenced = fileWith('a.js', [{ id: 'one', status: 'refused', reason: 'ignored' }]);
    expect(await render(runOf([silenced]), 'github')).toBe('');
  });

  it('lets no name or message start a command of its own', async () => {
    const evil = 'a\n::error::x\r::set-output name=x::y,z:%0A\u001b[2J.js';
    const text = await render(
      runOf([fileWith(evil, [{ hint: evil, status: 'refused', reason: evil }])], {
        errors: [{ file: evil, message: evil }],
      }),
      'github',
    );
    const lines = text.split(/[\r\n]/).filter((line) => line !== '');
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(line).toMatch(/^::(?:error|notice) file=a%0A%3A%3Aerror/);
    expect(text).not.toContain('\u001b');
  });
});

describe('a workflow log', () => {
  const env = { GITHUB_ACTIONS: 'true' };
  it.each([' ::error::x\n', '+::set-env name=a::b\n', 'const a = "##[group]x";\n'])(
    'takes no command from %j',
    (line) => {
      expect(guardLog(line, env)).toMatch(/^::stop-commands::([\w-]+)\n[^]*\n::\1::\n$/);
      expect(guardLog(line, {})).toBe(line);
    },
  );
  it('is left alone otherwise', () => expect(guardLog('a::b\n', env)).toBe('a::b\n'));
  it('takes none from JSON', async () => {
    const run = runOf([fileOf('a.js', 'x\n', '##[error]y\n')]);
    for (const format of ['json', 'sarif'] as const) expect(await render(run, format)).not.toContain('##[');
    expect(await render(run, 'json')).toContain('\\u0023[error]');
  });
});

describe('escapes of Markdown', () => {
  it.each([
    ['a`b', '``a`b``'],
    ['`', '`` ` ``'],
    ['a|b\nc', '`a\\|b\\nc`'],
    ['', '` `'],
  ])('code of %j is %s', (text, expected) => expect(markdownCode(text)).toBe(expected));

  it('let no block end early', () => {
    expect(markdownBlock('+```\n+````\n', 'diff')).toBe('`````diff\n+```\n+````\n`````');
    expect(markdownBlock('+a\r```\n', 'diff')).toBe('````diff\n+a\\r```\n````');
  });

  it('let no text mention anybody or be markup', () => {
    expect(markdownText('@all [x](y) <b> *c*')).toBe('@\u200ball \\[x\\]\\(y\\) \\<b\\> \\*c\\*');
  });
});

describe('the diff on a terminal', () => {
  it('does nothing to it, without colours either', async () => {
    const run = runOf([fileOf('a.js', 'old\n', 'new \u001b]0;x\u0007\u001b[2J\n')]);
    expect(await render(run, 'diff', { terminal: true })).not.toContain('\u001b');
    expect(await render(run, 'print', { terminal: true })).not.toContain('\u001b');
    // For `git apply` every byte counts.
    expect(await render(run, 'diff')).toContain('\u001b');
  });
});

describe('the rank', () => {
  const cost = (parts: Parameters<typeof site>[0]): number => rankOf(site(parts));
  it('goes by what a call costs', () => {
    const ranks = (['wait', 'process', 'network', 'compute', 'io', 'cheap'] as const).map((one) => cost({ cost: one }));
    expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
    expect(new Set(ranks).size).toBe(ranks.length);
  });
  it('puts hot places first and start-up code last', () => {
    expect(cost({ cost: 'io', heat: 'hot' })).toBeGreaterThan(cost({ cost: 'io' }));
    expect(cost({ cost: 'wait', heat: 'start-up' })).toBeLessThan(cost({ cost: 'compute' }));
    expect(cost({ cost: 'io', heat: 'hot' })).toBeGreaterThan(cost({ cost: 'process', heat: 'start-up' }));
  });
  it('believes a measurement more than a guess', () => {
    expect(cost({ cost: 'cheap', heat: 'start-up', blockedMs: 900 })).toBeGreaterThan(
      cost({ cost: 'wait', heat: 'hot', blockedMs: 3 }),
    );
  });
});
