import { argumentPath, optionValue } from '../../../analysis/argumentShape';
import { isResultUsed } from '../../../analysis/isResultUsed';
import type { StdioSlot } from '../../../analysis/stdioSlots';
import { whoSeesError } from '../../../analysis/whoSeesError';
import type { ProcessCall, ProcessFunction } from './processCall';

/** The helper that does all, the one for children that share the parent's streams, and the one for outputs that are read. */
interface Helpers {
  readonly any: string;
  readonly inherited: string;
  readonly captured: string;
  /** Shorter ones of the latter two, where no code that can be seen looks at the error. */
  readonly briefInherited?: string;
  readonly briefCaptured?: string;
}

const helpersOf: Readonly<Record<ProcessFunction, Helpers>> = {
  execSync: {
    any: 'exec',
    inherited: 'execInherited',
    captured: 'execCaptured',
    briefInherited: 'execInheritedBrief',
    briefCaptured: 'execBrief',
  },
  execFileSync: {
    any: 'execFile',
    inherited: 'execFileInherited',
    captured: 'execFileCaptured',
    briefCaptured: 'execFileBrief',
  },
  spawnSync: { any: 'spawn', inherited: 'spawnInherited', captured: 'spawnCaptured' },
};

const places = ['stdio', 'cwd', 'env', 'shell', 'uid', 'gid', 'windowsHide', 'windowsVerbatimArguments'];
/** Options that `spawn` obeys in the way of the sync functions, or that mean nothing without a pipe. */
const inheritedOptions = new Set([...places, 'encoding', 'maxBuffer', 'killSignal']);
/** Options that `execFile` obeys in the way of the sync functions. */
const capturedOptions = new Set([...places, 'encoding', 'maxBuffer', 'killSignal', 'timeout']);
/** Options that make an end of the child which is not its own. */
const limits = ['maxBuffer', 'killSignal', 'timeout'];
/** All that functions of `child_process` know. Other names mean nothing to any of them. */
const knownOptions = new Set([...capturedOptions, 'input', 'signal', 'argv0', 'detached', 'serialization']);

/** The smallest helper that does exactly what the call does. */
export function chooseHelper(site: ProcessCall, language: 'javascript' | 'typescript'): string {
  const { any, inherited, captured, briefInherited, briefCaptured } = helpersOf[site.name];
  const { keys, stdio } = site;
  if (site.isAmbiguous || !keys || stdio === 'unknown') return any;
  const within = (allowed: ReadonlySet<string>): boolean =>
    [...keys].every((key) => allowed.has(key) || !knownOptions.has(key));
  const isBrief = canBeBrief(site);
  if (isCaptured(stdio) && within(capturedOptions))
    return ((isBrief && briefCaptured) || captured) + typedVariant(site, language);
  if (stdio !== 'absent' && !stdio.some(isPiped) && within(inheritedOptions) && fitsType(site, language))
    return (isBrief && briefInherited) || inherited;
  return any;
}

/** The error goes to callers at most, whatever they do with it, and the child ends by itself. */
function canBeBrief({ call, keys, optionsIndex }: ProcessCall): boolean {
  if (whoSeesError(call) === 'catch' || limits.some((name) => keys?.has(name))) return false;
  const shell = optionValue(call, optionsIndex, 'shell');
  return shell.known === 'absent' || (shell.known === 'literal' && Boolean(shell.value));
}

/** TypeScript needs no overloads where all calls of a file are alike. */
function typedVariant({ call, optionsIndex, keys }: ProcessCall, language: 'javascript' | 'typescript'): string {
  if (language === 'javascript') return '';
  if (!keys?.has('encoding')) return 'Bytes';
  const encoding = optionValue(call, optionsIndex, 'encoding');
  const isWritten = argumentPath(call, optionsIndex)?.isObjectExpression() === true;
  return isWritten && encoding.known === 'literal' && encoding.value && encoding.value !== 'buffer' ? 'Text' : '';
}

/** Both outputs come back, and stdin ends at once. */
function isCaptured(stdio: 'absent' | readonly StdioSlot[]): boolean {
  if (stdio === 'absent') return true;
  const [stdin, stdout, stderr] = stdio;
  return stdio.length === 3 && stdout === 'pipe' && stderr === 'pipe' && (stdin === 'pipe' || stdin === 'ignore');
}

function isPiped(slot: StdioSlot): boolean {
  return slot === 'pipe' || slot === 'unknown' || slot === 'ipc';
}

/** The small helpers give null where the types of Node promise a Buffer or a string. */
function fitsType({ call, name, keys }: ProcessCall, language: 'javascript' | 'typescript'): boolean {
  if (language === 'javascript' || !isResultUsed(call)) return true;
  return name === 'spawnSync' && keys?.has('encoding') !== true;
}
