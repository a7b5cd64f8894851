import type { Helper } from '../types';
import { type Typed, typedParts } from './decoded';

/** What a function that leaves the work to one of two others differs in. */
interface EitherTexts {
  readonly name: string;
  readonly otherName: string;
  readonly sync: string;
  /** Parameters in TypeScript, but for the options, and the arguments that are passed on. */
  readonly parameters: string;
  readonly passed: string;
  readonly options: string;
  /** What comes back, where an output comes back as this type. */
  readonly returns: (output: string) => string;
  readonly inherited: string;
}

const execTexts: EitherTexts = {
  name: 'runCommand',
  otherName: 'runEither',
  sync: 'execSync',
  parameters: 'command: string',
  passed: 'command',
  options: 'ExecSyncOptions',
  returns: (output) => output,
  inherited: 'runInherited',
};

const execFileTexts: EitherTexts = {
  ...execTexts,
  name: 'runFile',
  otherName: 'runEitherFile',
  sync: 'execFileSync',
  parameters: 'file: string, args: readonly string[] | null | undefined',
  passed: 'file, args',
  options: 'ExecFileSyncOptions',
  inherited: 'runInheritedFile',
};

const spawnTexts: EitherTexts = {
  ...execFileTexts,
  name: 'spawnAsync',
  otherName: 'spawnEither',
  sync: 'spawnSync',
  options: 'SpawnSyncOptions',
  returns: (output) => `import('child_process').SpawnSyncReturns<${output}>`,
  inherited: 'spawnInherited',
};

/** Where `stdio` is `'pipe'` or not given at times, and `'inherit'` or `'ignore'` at others. */
export const eitherHelpers: Readonly<Record<string, Helper>> = {
  ...family('execEitherCaptured', execTexts, 'exec', 'execCaptured', 'execInherited', 'readCommand'),
  ...family('execEitherBrief', execTexts, 'execEitherCaptured', 'execBrief', 'execInheritedBrief', 'readCommand'),
  ...family('execFileEitherCaptured', execFileTexts, 'execFile', 'execFileCaptured', 'execFileInherited', 'readOutput'),
  ...family(
    'execFileEitherBrief',
    execFileTexts,
    'execFileEitherCaptured',
    'execFileBrief',
    'execFileInherited',
    'readOutput',
  ),
  ...family('spawnEither', spawnTexts, 'spawn', 'spawnCaptured', 'spawnInherited', 'spawnCaptured'),
};

function family(
  id: string,
  texts: EitherTexts,
  wider: string,
  captured: string,
  inherited: string,
  capturedName: string,
): Record<string, Helper> {
  const helper = (typed: Typed): Helper => ({
    name: texts.name,
    otherNames: [texts.otherName],
    widens: typed === '' ? wider : id,
    names: {
      [capturedName]: { kind: 'helper', helper: captured + typed },
      [texts.inherited]: { kind: 'helper', helper: inherited },
    },
    ...write(texts, capturedName, typed),
  });
  return { [id]: helper(''), [`${id}Text`]: helper('Text'), [`${id}Bytes`]: helper('Bytes') };
}

function write(texts: EitherTexts, captured: string, typed: Typed): Pick<Helper, 'javascript' | 'typescript'> {
  const { sync, parameters, passed, options, returns, inherited } = texts;
  const comment = `/** Does what ${sync} does, without blocking: same result, same output, same errors. */`;
  const params = parameters
    .split(', ')
    .map((parameter) => `  ${parameter},\n`)
    .join('');
  const { generic, options: given, result } = typedParts(typed, options);
  const body = (cast: string): string => `{
  const isPiped = !options?.stdio || options.stdio === 'pipe';
  return isPiped ? ${captured}(${passed}, options) : ${cast.replace('$', `${inherited}(${passed}, options)`)};
}`;
  return {
    javascript: `${comment}
function $name(${passed}, options) ${body('$')}`,
    typescript: `${comment}
function $name${generic}(
${params}  ${given},
): Promise<${returns(result)}> ${body('($ as Promise<never>)')}`,
  };
}
