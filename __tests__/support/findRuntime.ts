import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { satisfies } from 'semver';

/** The program that runs a fixture, with what stands before the file's name. */
export interface Runtime {
  readonly program: string;
  readonly args: readonly string[];
}

const variables = { node: 'FIXTURE_NODE', bun: 'FIXTURE_BUN', deno: 'FIXTURE_DENO' } as const;
const versions = new Map<string, string>();

/**
 * Finds what can run a fixture: this Node, or the programs that the environment variables FIXTURE_NODE, FIXTURE_BUN and FIXTURE_DENO
 * name by their paths.
 *
 * @param wanted a name and a range of versions: `node >=22.15`, `bun`; any Node when it is left out
 * @returns the runtime, or in a few words what is missing
 */
export function findRuntime(wanted = 'node'): Runtime | string {
  const [, name = '', range = ''] = /^(\w+)\s*(.*)$/.exec(wanted) ?? [];
  if (name !== 'node' && name !== 'bun' && name !== 'deno') throw new Error(`No such runtime: ${wanted}`);
  const variable = variables[name];
  const given = process.env[variable];
  const program = given === undefined ? (name === 'node' ? process.execPath : undefined) : path.resolve(given);
  if (program === undefined) return `needs ${wanted}: ${variable}=path`;
  if (range !== '' && !satisfies(versionOf(program), range)) return `needs ${wanted}: ${variable}=path`;
  return { program, args: name === 'deno' ? ['run', '--quiet', '--allow-all', '--no-lock'] : [] };
}

/** The version of what {@link findRuntime} gives. */
export function runtimeVersion({ program }: Runtime): string {
  return versionOf(program);
}

function versionOf(program: string): string {
  if (program === process.execPath) return process.version;
  const known = versions.get(program) ?? execFileSync(program, ['--version'], { encoding: 'utf8' }).trim();
  versions.set(program, known);
  return known;
}
