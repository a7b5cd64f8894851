// Writes docs/equivalence.md from reports of the fixtures: node .ci/equivalence.cjs 'Node 20.20.2=20.json' 'Node 22.23.3=22.json' ...
// A report is what `vitest run fixtures --reporter=json` gives. Needs a build.
const { existsSync, readdirSync, readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { catalogue } = require('../dist/src/catalogue');

const root = path.join(__dirname, '..');
const fixtures = path.join(root, '__testfixtures__');
const TEST = 'does the same when it is run';

/** Outcomes by case, for each label; several reports can have one label. */
const byLabel = new Map();
/** Programs made of the table of `__tests__/entries`, which say themselves what they call. */
const tabled = new Map();
for (const argument of process.argv.slice(2)) {
  const at = argument.lastIndexOf('=');
  const label = argument.slice(0, at);
  const { testResults } = JSON.parse(readFileSync(argument.slice(at + 1), 'utf8'));
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const runs = tests.filter(
    ({ title, status }) => title.startsWith(TEST) && (status === 'passed' || status === 'failed'),
  );
  const outcome = byLabel.get(label) ?? new Map();
  for (const { ancestorTitles, status, meta } of runs) {
    const id = ancestorTitles.at(-1);
    outcome.set(id, status);
    if (meta?.entries) tabled.set(id, { id, options: { runtime: meta.runtime }, ...meta });
  }
  byLabel.set(label, outcome);
}
const rounds = Array.from(byLabel, ([label, outcome]) => ({ label, outcome }));

const folders = (at) =>
  readdirSync(at, { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? [one.name] : []));
const json = (file, otherwise) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : otherwise);

function readCase(transform, name) {
  const folder = path.join(fixtures, transform, name);
  const inputs = existsSync(path.join(folder, 'input'))
    ? readdirSync(path.join(folder, 'input'), { recursive: true }).map((file) =>
        path.join(folder, 'input', String(file)),
      )
    : readdirSync(folder).flatMap((file) => (file.startsWith('input.') ? [path.join(folder, file)] : []));
  const sources = inputs.filter((file) => /\.[cm]?[jt]sx?$/.test(file));
  const text = sources.map((file) => readFileSync(file, 'utf8')).join('\n');
  return {
    id: `${transform}/${name}`,
    options: json(path.join(folder, 'options.json'), {}),
    sites: json(path.join(folder, 'report.json'), []),
    isModule: /^\s*(?:import|export)\b/m.test(text) || sources.some((file) => file.endsWith('.mjs')),
    isTyped: sources.some((file) => /\.[cm]?tsx?$/.test(file)),
    hasErrors: /\bcatch\b|\.error\b|\berror[,:]|allSettled/.test(text),
  };
}

const cases = folders(fixtures).flatMap((transform) =>
  folders(path.join(fixtures, transform)).map((name) => readCase(transform, name)),
);
const runs = [...cases.filter(({ options }) => options.run !== false), ...tabled.values()];

/** How a program did in a round; nothing when it was not run. */
const outcomeOf = ({ id }, { outcome }) => ({ passed: 'equal', failed: 'differs' })[outcome.get(id)];

function cell(programs, round) {
  const seen = programs.map((one) => outcomeOf(one, round)).filter(Boolean);
  const differing = programs.filter((one) => outcomeOf(one, round) === 'differs').map(({ id }) => `\`${id}\``);
  if (seen.length === 0) return '–';
  return differing.length > 0
    ? `${seen.length - differing.length} equal, differs: ${differing.join(', ')}`
    : `equal (${seen.length})`;
}

/** Whether a program rewrites the API. */
const rewrites = ({ sites = [], entries = [] }, api) =>
  entries.some((entry) => entry.api === api) || sites.some((site) => site.api === api && site.status === 'rewritten');

/** Whether a program looks at how the API fails. */
const fails = ({ hasErrors, entries = [] }, api) =>
  hasErrors || entries.some((entry) => entry.api === api && entry.hasErrors);

function row(api, programs) {
  const some = (wanted) => (programs.some(wanted) ? '✓' : '–');
  const runtimes = ['bun', 'deno'].map((name) =>
    cell(
      programs.filter(({ options }) => options.runtime === name),
      rounds.at(-1),
    ),
  );
  const onNode = programs.filter(({ options }) => !['bun', 'deno'].includes(options.runtime));
  const kinds = [
    some((one) => fails(one, api)),
    some(({ isModule }) => !isModule),
    some(({ isModule }) => isModule),
    some(({ isTyped }) => isTyped),
  ];
  return `| \`${api}\` | ${[...kinds, ...rounds.map((round) => cell(onNode, round)), ...runtimes].join(' | ')} |`;
}

const ran = runs.filter((one) => rounds.some((round) => outcomeOf(one, round)));
const heads = ['API', 'errors', 'CommonJS', 'ESM', 'TypeScript', ...rounds.map(({ label }) => label), 'Bun', 'Deno'];
const programsOf = (api) => runs.filter((one) => rounds.some((round) => outcomeOf(one, round)) && rewrites(one, api));
const sections = [...new Set(catalogue.map(({ transform }) => transform))].map((transform) => {
  const apis = catalogue.filter((entry) => entry.transform === transform).map(({ api }) => api);
  const rows = [...new Set(apis)].map((api) => [api, programsOf(api)]).filter(([, programs]) => programs.length > 0);
  const notes = [
    ...new Set(catalogue.filter((entry) => entry.transform === transform && entry.note).map(({ note }) => note)),
  ];
  if (rows.length === 0) return '';
  return [
    `## ${transform}`,
    '',
    `| ${heads.join(' | ')} |`,
    `|${heads.map(() => '---').join('|')}|`,
    ...rows.map(([api, programs]) => row(api, programs)),
    '',
    ...(notes.length > 0 ? ['Known, and told by `unsync explain`:', '', ...notes.map((note) => `- ${note}`), ''] : []),
  ].join('\n');
});
const notRun = cases.filter(
  ({ options, sites }) => options.run === false && sites.some(({ status }) => status === 'rewritten'),
);

writeFileSync(
  path.join(root, 'docs/equivalence.md'),
  `# Before and after, run

<!-- Made by .ci/runtimes; do not edit. -->

Every fixture is a program that is run before and after it is rewritten; so are programs made of a table that calls every API for
processes, sleeps, cryptography and compression with success and with each way to fail. Equal means: the same stdout, stderr and exit code (stack traces
aside), the same files with the same modes and contents left behind, and all of it in the same order, which the programs print. A number in
brackets counts the programs that rewrite the API. _errors_ says that at least one of them makes the call fail and looks at the error. What
Bun and Deno have is run on Node with a global that stands in for it.

${ran.length} of ${runs.length} programs ran in these rounds.

${sections.filter(Boolean).join('\n')}
## Not run

${notRun.map(({ id, options }) => `- \`${id}\`: ${options.why}`).join('\n')}
`,
);
