import type { Call, EntryGroup, Way } from './types';

/** A call with the line that it prints. */
interface Step {
  readonly label: string;
  readonly call: Call;
}

/** What the programs print with: values and errors whole, but for process ids, stacks and what is known to differ. */
const printing = `
function show(label«: string», value«: unknown») {
  const text = inspect(value, { depth: 3, breakLength: Infinity, compact: true, sorted: true });
  console.log([label, 'returned', text.replace(/pid: [1-9]\\d*/g, 'pid: <pid>').replace(/errno: [-\\w]+/g, 'errno: <errno>').replace(/(code: 'ENOBUFS').*/s, '$1').replace(/^ +at .*\\n?/gm, '').replace(/ \\{?\\s*\\[stack\\].*/s, '')].join('|'));
}

function tell(label«: string», error«: unknown») {
  if (!(error instanceof Error)) return console.log([label, 'threw', String(error)].join('|'));
  if (fields) return console.log([label, 'threw', ...fields.map((key) => inspect((error« as any»)[key]))].join('|'));
  const own = Object.entries(error).filter(([key]) => !['error', 'errno', 'pid', 'stack', 'originalLine', 'originalColumn'].includes(key));
  const isCut = own.some(([key, value]) => key === 'code' && value === 'ENOBUFS');
  const shown = own.filter(([key]) => !(isCut && ['stdout', 'stderr', 'output', 'status', 'signal'].includes(key)));
  console.log([label, 'threw', error.name, error.message, inspect(Object.fromEntries(shown), { breakLength: Infinity, sorted: true })].join('|'));
}
`;

/** Everything that a group calls, in order. */
export function stepsOf(group: EntryGroup): Step[] {
  return group.rows.flatMap(({ api, succeeds, fails, kept = {} }) => [
    ...Object.entries(succeeds).map(([label, call]) => ({ label: `${api}: ${label}`, call })),
    ...Object.entries(fails).map(([label, call]) => ({ label: `${api} fails: ${label}`, call })),
    ...Object.entries(kept).map(([label, { call }]) => ({ label: `${api} is kept: ${label}`, call })),
  ]);
}

/** The name of a program's file. */
export function entryFile(way: Way): string {
  return way === 'import-equals' ? 'main.cts' : `main.${way}`;
}

/** A program that makes all calls of a group in an async function and prints what came of each. */
export function entryProgram(group: EntryGroup, way: Way): string {
  const { module, itself = 'it', setup = '' } = group;
  const isWhole = group.isCalled === true || way === 'import-equals';
  const steps = stepsOf(group).map(({ label, call }) => ({ label, call: resolve(call, isWhole ? itself : undefined) }));
  const used = [setup, ...stepsOf(group).map(({ call }) => call)].join('\n').matchAll(/@\.([\w$]+)/g);
  const names = [...new Set(Array.from(used, ([, name = '']) => name))].sort().join(', ');
  const load = module === undefined ? '' : loading(way, module, isWhole ? itself : `{ ${names} }`);
  const text = [
    loading(way, 'node:util', '{ inspect }'),
    load,
    `const fields«: string[] | undefined» = ${JSON.stringify(group.errorFields)};`,
    printing,
    resolve(setup, isWhole ? itself : undefined),
    'async function main() {',
    ...steps.map(
      ({ label, call }) =>
        `  try {\n    ${attempt(label, call)}\n  } catch (error) {\n    tell('${label}', error);\n  }`,
    ),
    '}',
    '',
    'void main();',
    '',
  ].join('\n');
  const isTyped = way === 'ts' || way === 'import-equals';
  return isTyped ? text.replace(/[«»]/g, '') : text.replace(/«[^»]*»/g, '');
}

function attempt(label: string, call: Call): string {
  return /[;}]$/.test(call) ? `${call}\n    show('${label}', undefined);` : `show('${label}', ${call});`;
}

function resolve(call: Call, itself: string | undefined): Call {
  return call.replace(/@\.?/g, (found) => (found === '@' ? (itself ?? '') : itself === undefined ? '' : `${itself}.`));
}

function loading(way: Way, module: string, what: string): string {
  if (way === 'cjs') return `const ${what} = require('${module}');`;
  if (way !== 'import-equals') return `import ${what} from '${module}';`;
  return what.startsWith('{')
    ? `import util = require('${module}');\nconst ${what} = util;`
    : `import ${what} = require('${module}');`;
}
