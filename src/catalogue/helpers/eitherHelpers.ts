import type { Helper, NameSource } from '../types';
import { childBody } from './childBody';
import { type Typed, typedKinds, typedParts } from './decoded';

/** What a function differs in by what it takes the place of. */
interface EitherTexts {
  readonly kind: 'exec' | 'execFile' | 'spawn';
  readonly name: string;
  readonly sync: string;
  readonly parameters: string;
  /** The same in TypeScript, but for the options. */
  readonly typedParameters: string;
  readonly options: string;
  /** What comes back, where an output comes back as this type. */
  readonly returns: (output: string) => string;
}

const exec: EitherTexts = {
  kind: 'exec',
  name: 'runCommand',
  sync: 'execSync',
  parameters: 'command',
  typedParameters: '  command: string,\n',
  options: 'ExecSyncOptions',
  returns: (output) => output,
};

const execFile: EitherTexts = {
  ...exec,
  kind: 'execFile',
  name: 'runFile',
  sync: 'execFileSync',
  parameters: 'file, args',
  typedParameters: '  file: string,\n  args: readonly string[] | null | undefined,\n',
  options: 'ExecFileSyncOptions',
};

const spawn: EitherTexts = {
  ...execFile,
  kind: 'spawn',
  name: 'spawnAsync',
  sync: 'spawnSync',
  options: 'SpawnSyncOptions',
  returns: (output) => `import('child_process').SpawnSyncReturns<${output}>`,
};

/** Where `stdio` is `'pipe'` or not given at times, and `'inherit'` or `'ignore'` at others. */
export const eitherHelpers: Readonly<Record<string, Helper>> = {
  ...family(exec, 'execOverEither'),
  ...family(execFile, 'execFileOverEither'),
  ...family(spawn),
};

function family(texts: EitherTexts, composed?: string): Record<string, Helper> {
  const { kind, name } = texts;
  const base = kind === 'exec' ? 'exec' : 'execFile';
  const names: Readonly<Record<string, NameSource>> = {
    [base]: { kind: 'import', module: 'child_process', name: base },
    spawn: { kind: 'import', module: 'child_process', name: 'spawn' },
  };
  const helper = (typed: Typed): [string, Helper] => [
    `${kind}Either${typed}`,
    {
      name,
      widens: typed === '' ? [`${kind}PipedLimited`, kind] : `${kind}Either`,
      ...(composed !== undefined && { composed }),
      names,
      javascript: write(texts, 'javascript', typed),
      typescript: write(texts, 'typescript', typed),
    },
  ];
  return Object.fromEntries(typedKinds.map(helper));
}

function write(texts: EitherTexts, language: 'javascript' | 'typescript', typed: Typed): string {
  const { kind, sync, parameters, typedParameters, options, returns } = texts;
  const { generic, options: given, result } = typedParts(typed, options);
  const signature = {
    javascript: `(${parameters}, options)`,
    typescript: `${generic}(\n${typedParameters}  ${given},\n): Promise<${returns(result)}>`,
  }[language];
  const told =
    kind === 'spawn'
      ? 'resolves to the same result, whether the child fails or not'
      : 'same result, same stderr, same errors';
  return `/** Does what ${sync} does, without blocking: ${told}. */
async function $name${signature} {
${childBody({ kind, outputs: 'either', feeds: '', limits: true, errors: true, language, typed })}
}`;
}
