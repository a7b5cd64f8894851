import { argumentPath, optionProperties } from '../../../analysis/argumentShape';
import { isResultUsed } from '../../../analysis/isResultUsed';
import { membersRead } from '../../../analysis/membersRead';
import type { StdioSlot } from '../../../analysis/stdioSlots';
import { whoSeesError } from '../../../analysis/whoSeesError';
import type { Typed } from '../../../catalogue/helpers/decoded';
import type { Fed } from '../../../catalogue/helpers/feeding';
import { pipedId } from '../../../catalogue/helpers/pipedFamily';
import type { ProcessCall, ProcessFunction } from './processCall';

/** The helper that does all, the one for children that share the parent's streams, and the one for outputs that are read. */
export interface ProcessHelpers {
  readonly any: string;
  readonly inherited: string;
  /** The same with `timeout`. */
  readonly limited: string;
  readonly captured?: string;
  /** Shorter ones of these, where no code that can be seen looks at the error (or at the `error` of a result). */
  readonly briefInherited?: string;
  readonly briefCaptured?: string;
  /** The ones for any `stdio`: `Limited`, `Fed`, and by what is known of the types. */
  readonly piped: string;
  readonly briefPiped?: string;
  /** The one for calls that read stdout and share or ignore the rest, where no code that can be seen looks at the error. */
  readonly briefStdout?: string;
  /** The one for children that share the parent's streams, where the function only gives a result and nobody looks at it. */
  readonly unread?: string;
  /** The ones for children of which either both outputs are read or nothing is piped. */
  readonly either?: string;
  /** Two of these with `input`; the name of the others then ends in `Fed`. */
  readonly briefInheritedFed?: string;
  readonly unreadFed?: string;
}

const helpersOf: Readonly<Record<ProcessFunction, ProcessHelpers>> = {
  execSync: {
    any: 'exec',
    piped: 'execPiped',
    inherited: 'execInherited',
    limited: 'execInheritedLimited',
    captured: 'execCaptured',
    briefInherited: 'execInheritedBrief',
    briefInheritedFed: 'execInheritedBriefFed',
    briefCaptured: 'execBrief',
    briefStdout: 'execStdout',
    either: 'execEither',
  },
  execFileSync: {
    any: 'execFile',
    piped: 'execFilePiped',
    inherited: 'execFileInherited',
    limited: 'execFileInheritedLimited',
    briefInheritedFed: 'execFileInheritedFed',
    captured: 'execFileCaptured',
    briefCaptured: 'execFileBrief',
    briefStdout: 'execFileStdout',
    either: 'execFileEither',
  },
  spawnSync: {
    any: 'spawn',
    piped: 'spawnPiped',
    briefPiped: 'spawnPipedBrief',
    inherited: 'spawnInherited',
    limited: 'spawnInheritedLimited',
    captured: 'spawnCaptured',
    briefCaptured: 'spawnBrief',
    either: 'spawnEither',
    unread: 'spawnUnread',
    unreadFed: 'spawnUnreadFed',
  },
};

const places = ['stdio', 'cwd', 'env', 'shell', 'uid', 'gid', 'windowsHide', 'windowsVerbatimArguments'];
/** Options that `spawn` obeys in the way of the sync functions, or that mean nothing without a pipe. */
const inheritedOptions = new Set([...places, 'encoding', 'maxBuffer', 'killSignal', 'timeout']);
/** Options that `spawn` obeys in the way of the sync functions, and the one that says what to make of the output. */
const stdoutOptions = new Set([...places, 'encoding']);
/** Options that `execFile` obeys in the way of the sync functions. */
const capturedOptions = inheritedOptions;
/** Options that both of two functions obey. */
const eitherOptions = new Set([...places, 'encoding', 'maxBuffer', 'killSignal']);
/** Options that make an end of the child which is not its own. */
const limits = ['maxBuffer', 'killSignal', 'timeout'];
/** All that functions of `child_process` know. Other names mean nothing to any of them. */
const knownOptions = new Set([...capturedOptions, 'input', 'signal', 'argv0', 'detached', 'serialization']);

/**
 * The smallest helper that does exactly what the call does.
 * @param helpers those to choose from, where they are not the ones for `child_process`
 */
export function chooseHelper(
  site: ProcessCall,
  language: 'javascript' | 'typescript',
  helpers: ProcessHelpers = helpersOf[site.name],
): string {
  const { any, captured, briefCaptured, briefStdout, either } = helpers;
  const { keys, stdio } = site;
  if (site.isAmbiguous) return any;
  if (!keys) return unseenHelper(site, language, helpers);
  const input = inputOf(site);
  const within = (allowed: ReadonlySet<string>): boolean =>
    [...keys].every((key) => allowed.has(key) || key === 'input' || !knownOptions.has(key));
  const typed = typedVariant(site, language);
  const isBrief = canBeBrief(site);
  const piped = within(capturedOptions) ? pipedHelper(site, helpers, isBrief, input, typed) : any;
  if (stdio === 'unknown') return piped;
  if (captured !== undefined && isCaptured(stdio) && within(capturedOptions))
    return ((isBrief && briefCaptured) || captured) + input + typed;
  if (stdio === 'either') return either !== undefined && fitsEither(within, input) ? either + typed : piped;
  if (stdio === 'absent') return piped;
  if (isBrief && briefStdout !== undefined && input !== 'Recoded' && isStdoutAlone(stdio) && within(stdoutOptions))
    return briefStdout + input + typed;
  const [stdin, ...outputs] = stdio;
  if (outputs.some(isPiped)) return piped;
  if (!within(inheritedOptions) || !fitsType(site, language) || input === 'Recoded') return piped;
  const isUnread = !isResultUsed(site.call);
  if (stdin !== undefined && isPiped(stdin)) return fedOnly(helpers, isBrief, isUnread) ?? piped;
  if (helpers.unread !== undefined && isUnread) return helpers.unread;
  if (keys.has('timeout')) return helpers.limited;
  return (isBrief && helpers.briefInherited) || helpers.inherited;
}

/** Some options cannot be seen, but `stdio` may be. */
function unseenHelper(
  site: ProcessCall,
  language: 'javascript' | 'typescript',
  { any, limited, unread }: ProcessHelpers,
): string {
  const { stdio, call, name } = site;
  if (typeof stdio === 'string' || stdio.some(isPiped) || !fitsType(site, language)) return any;
  if (unread !== undefined && !isResultUsed(call)) return unread;
  // The message of a file that fails may show another name for it.
  return name === 'execFileSync' ? any : limited;
}

/** The one for any `stdio`; it takes `input` in any encoding. */
function pipedHelper(
  { keys }: ProcessCall,
  { piped, briefPiped }: ProcessHelpers,
  isBrief: boolean,
  input: Fed,
  typed: Typed,
): string {
  const limits = keys?.has('timeout') === true || keys?.has('killSignal') === true;
  return pipedId((isBrief && briefPiped) || piped, { limits, feeds: input !== '', typed });
}

/** What both of the two functions obey; nothing is fed, since the one for shared streams feeds nothing. */
function fitsEither(within: (allowed: ReadonlySet<string>) => boolean, input: Fed): boolean {
  return input === '' && within(eitherOptions);
}

/** Only stdin is piped, for `input` or to end at once. */
function fedOnly(helpers: ProcessHelpers, isBrief: boolean, isUnread: boolean): string | undefined {
  if (helpers.unreadFed !== undefined && isUnread) return helpers.unreadFed;
  return isBrief ? helpers.briefInheritedFed : undefined;
}

/** Whether something is fed to the child; `Recoded`: perhaps as other bytes than those of UTF-8, since a text is encoded as `encoding` says. */
function inputOf({ keys, stdio, option }: ProcessCall): Fed {
  const [stdin] = typeof stdio === 'string' ? [] : stdio;
  if (!keys?.has('input') || (stdin !== undefined && !isPiped(stdin))) return '';
  const encoding = option('encoding');
  if (encoding.known === 'absent') return 'Fed';
  const isUtf8 = encoding.known === 'literal' && (!encoding.value || /^utf-?8$/i.test(String(encoding.value)));
  return isUtf8 ? 'Fed' : 'Recoded';
}

/** The error goes to callers at most, whatever they do with it, and the child ends by itself; nothing reads the `error` of a result. */
function canBeBrief({ call, name, keys, option }: ProcessCall): boolean {
  if (name === 'spawnSync') return membersRead(call)?.has('error') === false;
  if (whoSeesError(call) === 'catch' || limits.some((limit) => keys?.has(limit))) return false;
  const shell = option('shell');
  return shell.known === 'absent' || (shell.known === 'literal' && Boolean(shell.value));
}

/** TypeScript needs no type parameter where all calls of a file are alike. */
function typedVariant(site: ProcessCall, language: 'javascript' | 'typescript'): Typed {
  if (language === 'javascript') return '';
  const { call, optionsIndex, keys, option } = site;
  const options = argumentPath(call, optionsIndex);
  const isWritten = options?.isObjectExpression() === true;
  // What a variable is declared as may say more or less than what it is given.
  if (!keys?.has('encoding')) return options && optionProperties(call, optionsIndex) === 'unknown' ? '' : 'Bytes';
  const encoding = option('encoding');
  return isWritten && encoding.known === 'literal' && encoding.value && encoding.value !== 'buffer' ? 'Text' : '';
}

/** Both outputs come back. */
function isCaptured(stdio: 'absent' | 'either' | readonly StdioSlot[]): boolean {
  if (stdio === 'either') return false;
  if (stdio === 'absent') return true;
  const [stdin, stdout, stderr] = stdio;
  return stdio.length === 3 && stdout === 'pipe' && stderr === 'pipe' && (stdin === 'pipe' || stdin === 'ignore');
}

/** Stdout comes back, stderr does not. */
function isStdoutAlone(stdio: readonly StdioSlot[]): boolean {
  const [stdin, stdout, stderr] = stdio;
  const isShared = (slot: StdioSlot | undefined): boolean =>
    slot === 'ignore' || slot === 'inherit' || slot === 'given';
  return stdio.length === 3 && (stdin === 'pipe' || isShared(stdin)) && stdout === 'pipe' && isShared(stderr);
}

function isPiped(slot: StdioSlot): boolean {
  return slot === 'pipe' || slot === 'unknown' || slot === 'ipc';
}

/** The small helpers give null where the types of Node promise a Buffer or a string. */
function fitsType({ call, name, keys }: ProcessCall, language: 'javascript' | 'typescript'): boolean {
  if (language === 'javascript' || !isResultUsed(call)) return true;
  return name === 'spawnSync' && keys?.has('encoding') !== true;
}
