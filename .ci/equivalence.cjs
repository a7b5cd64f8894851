// Writes docs/equivalence.md from reports of the fixtures: node .ci/equivalence.cjs 'Node 20.20.2=20.json' 'Node 22.23.3=22.json' ...
// A report is what `vitest run fixtures entries catalogue --reporter=json` gives. Needs a build.
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
/** Calls that were run alone beside their forms (`__tests__/catalogue.test.ts`), for each label. */
const calls = new Map();
for (const argument of process.argv.slice(2)) {
  const at = argument.lastIndexOf('=');
  const label = argument.slice(0, at);
  const { testResults } = JSON.parse(readFileSync(argument.slice(at + 1), 'utf8'));
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const alone = tests.flatMap(({ status, meta }) => (meta?.call ? [{ ...meta.call, status }] : []));
  calls.set(label, [...(calls.get(label) ?? []), ...alone]);
  const runs = tests.filter(
    ({ title, status }) => title.startsWith(TEST) && (status === 'passed' || status === 'failed'),
  );
  const outcome = byLabel.get(label) ?? new Map();
  for (const { ancestorTitles, status, meta } of runs) {
    const id = ancestorTitles.at(-1);
    outcome.set(id, { status, differs: meta?.differs ?? [] });
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
const outcomeOf = ({ id }, { outcome }) => ({ passed: 'equal', failed: 'differs' })[outcome.get(id)?.status];

/** What is not the same, with where: of a program the lines of the table, of a call the aspect and how it is treated. */
function differences(api, programs, alone, round) {
  const ofPrograms = programs
    .filter((one) => outcomeOf(one, round) === 'differs')
    .map(({ id }) => [`\`${id}\``, ...(round.outcome.get(id).differs ?? [])].join(', '));
  const ofCalls = alone
    .filter(({ differs, status }) => differs.length > 0 || status === 'failed')
    .map(({ source, differs, hazards = [] }) => {
      const level = hazards.length > 0 ? `unsafe, ${hazards.map((code) => `\`${code}\``).join(', ')}` : 'safe';
      return `${differs.join(' and ')} of \`${source.replaceAll('|', '\\|')}\` (${level})`;
    });
  return [...ofPrograms, ...new Set(ofCalls)];
}

function cell(api, programs, round, alone = []) {
  const seen = programs.filter((one) => outcomeOf(one, round));
  const total = seen.length + alone.length;
  if (total === 0) return '–';
  const differing = differences(api, programs, alone, round);
  const equal =
    seen.filter((one) => outcomeOf(one, round) === 'equal').length +
    alone.filter(({ differs, status }) => differs.length === 0 && status === 'passed').length;
  return differing.length > 0 ? `${equal} equal; differs: ${differing.join('; ')}` : `equal (${total})`;
}

/** Whether a program rewrites the API. */
const rewrites = ({ sites = [], entries = [] }, api) =>
  entries.some((entry) => entry.api === api) || sites.some((site) => site.api === api && site.status === 'rewritten');

const unique = (list) => [...new Set(list)];
const callsOf = (api, { label }) => (calls.get(label) ?? []).filter((call) => call.api === api);

/** What of an API is compared: how many values, which errors, in how many runs what is left behind, in how many the order. */
function aspects(api, programs) {
  const alone = rounds.flatMap((round) => callsOf(api, round));
  // A group is called in several ways: `outputs as text, cjs`.
  const inTable = programs.flatMap(({ id, entries = [] }) =>
    entries.filter((entry) => entry.api === api).map((entry) => ({ ...entry, group: id.replace(/, [^,]*$/, '') })),
  );
  const values = unique([
    ...alone.filter(({ error }) => !error).map(({ source }) => source),
    ...inTable.flatMap((entry) => entry.values.map((label) => `${entry.group}: ${label}`)),
  ]);
  const errors = unique([
    ...alone.flatMap(({ error }) => error ?? []),
    ...inTable.flatMap((entry) => entry.errors.map((label) => label.replace('|', ' '))),
  ]);
  const inPrograms = programs.some(({ hasErrors }) => hasErrors) ? '✓' : '–';
  return [
    values.length || (programs.length > 0 ? '✓' : '–'),
    errors.length > 0 ? errors.join('; ') : inPrograms,
    programs.length + unique(alone.map(({ source }) => source)).length,
    programs.length || '–',
  ];
}

function row(api, programs) {
  const some = (wanted) => (programs.some(wanted) ? '✓' : '–');
  const runtimes = ['bun', 'deno'].map((name) =>
    cell(
      api,
      programs.filter(({ options }) => options.runtime === name),
      rounds.at(-1),
    ),
  );
  const onNode = programs.filter(({ options }) => !['bun', 'deno'].includes(options.runtime));
  const kinds = [some(({ isModule }) => !isModule), some(({ isModule }) => isModule), some(({ isTyped }) => isTyped)];
  const onVersions = rounds.map((round) => cell(api, onNode, round, callsOf(api, round)));
  return `| \`${api}\` | ${[...aspects(api, programs), ...kinds, ...onVersions, ...runtimes].join(' | ')} |`;
}

const ran = runs.filter((one) => rounds.some((round) => outcomeOf(one, round)));
const heads = [
  'API',
  ...['values', 'error paths', 'side effects', 'order'],
  ...['CommonJS', 'ESM', 'TypeScript'],
  ...rounds.map(({ label }) => label),
  ...['Bun', 'Deno'],
];
const programsOf = (api) => runs.filter((one) => rounds.some((round) => outcomeOf(one, round)) && rewrites(one, api));
const sections = [...new Set(catalogue.map(({ transform }) => transform))].map((transform) => {
  const apis = catalogue.filter((entry) => entry.transform === transform).map(({ api }) => api);
  const rows = [...new Set(apis)]
    .map((api) => [api, programsOf(api)])
    .filter(([api, programs]) => programs.length > 0 || rounds.some((round) => callsOf(api, round).length > 0));
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
aside), the same files with the same modes and contents left behind, and all of it in the same order, which the programs print. For files, calls are
run alone as well, each in a fresh folder beside the form that takes its place: the same value or the same error to the last field, the same buffers, the
same files after it.

- _values_: calls that succeed, with different arguments or options; ✓ where only fixtures make them.
- _error paths_: the ways in which the call is made to fail, by code or by what is wrong; ✓ where only fixtures look at an error.
- _side effects_: runs after which files (and what was written to the streams) were compared.
- _order_: programs that print what happens when.
- A number in brackets counts the runs. Where something differs it says what and where; _unsafe_ differences are applied with \`--unsafe\` only.

What Bun and Deno have is run on Node with a global that stands in for it, and on the runtime itself. The version of Node is the
\`--target\` of the calls and of the programs of the table; fixtures say their own.

${ran.length} of ${runs.length} programs and ${unique([...calls.values()].flat().map(({ api, source }) => `${api} ${source}`)).length} single calls ran in these rounds.

${sections.filter(Boolean).join('\n')}
## Not run

${notRun.map(({ id, options }) => `- \`${id}\`: ${options.why}`).join('\n')}
`,
);
