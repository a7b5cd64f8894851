import type { NodePath } from '@babel/traverse';
import { argumentPath, optionValue } from '../../../analysis/argumentShape';
import { isErrorIgnored } from '../../../analysis/isErrorIgnored';
import { isResultUsed } from '../../../analysis/isResultUsed';
import type { Form } from '../../../catalogue/types';
import { span, staticKey, stringValue } from '../../../source/ast';
import type { SourceFile } from '../../../source/SourceFile';
import { gapAfterDecoding } from '../../chainGap';
import type { EmitContext, Emission } from '../../work';
import type { ProcessCall } from './processCall';
import { quietWords } from './quietWords';

const plainOptions = new Set(['stdio', 'encoding', 'cwd', 'env', 'maxBuffer', 'uid', 'gid', 'windowsHide']);

/**
 * Promisified `execFile` (or `exec`), where nothing can tell it from the sync call: nobody looks at the error, the child's stderr is not
 * passed on, and the child does not read stdin.
 * @returns undefined where that is not so
 */
export function plainForm(site: ProcessCall, source: SourceFile): Emission | undefined {
  const { call, name, keys, omitsArgs } = site;
  const options = argumentPath(call, site.optionsIndex);
  if (name === 'spawnSync' || omitsArgs || !keys || options?.node.type !== 'ObjectExpression') return undefined;
  if (![...keys].every((key) => plainOptions.has(key)) || !isQuietStdio(site) || !isErrorIgnored(call))
    return undefined;
  // What stdio a spread brings could not be taken out.
  if (options.node.properties.some(({ type }) => type === 'SpreadElement') || hasComment(source, options))
    return undefined;
  const words = quietWords(site);
  if (!words) return undefined;
  const decoding = decodingCall(call);
  if (isResultUsed(call) && !decoding && typeof literalEncoding(site) !== 'string') return undefined;

  const command = argumentPath(call, 0);
  const isSplit = name === 'execSync' && command?.isStringLiteral() === true;
  const promisified = name === 'execFileSync' || isSplit ? 'execFile' : 'exec';
  const form: Form = {
    expression: 'run($args)',
    names: { run: { kind: 'promisify', module: 'child_process', name: promisified } },
    pick: 'stdout',
    dropOptions: [{ arg: site.optionsIndex, name: 'stdio' }],
  };
  const split = isSplit ? asArguments(words, source, command) : undefined;
  const also = ({ edits }: EmitContext): void => {
    if (isSplit && split !== undefined) edits.replace(span(command.node).start, span(command.node).end, split);
    if (!decoding) return;
    const gap = gapAfterDecoding(decoding, lengthOfLine(site, source, split), source);
    edits.replace(span(call.node).end, gap?.end ?? span(decoding.node).end, '');
  };
  return { form, also };
}

/** Neither end of the child's stderr, nor its stdin, leads to the parent; stdout comes back if anybody wants it. */
function isQuietStdio({ stdio, call }: ProcessCall): boolean {
  if (typeof stdio === 'string' || stdio.length !== 3) return false;
  return stdio.every((slot) => slot === 'pipe' || slot === 'ignore') && (stdio[1] === 'pipe' || !isResultUsed(call));
}

function literalEncoding({ call, optionsIndex }: ProcessCall): unknown {
  const encoding = optionValue(call, optionsIndex, 'encoding');
  return encoding.known === 'literal' && encoding.value !== 'buffer' ? encoding.value : undefined;
}

/** `.toString()` behind a call without `encoding`: what `execFile` gives is a string already. */
function decodingCall(call: NodePath): NodePath | undefined {
  const member = call.parentPath;
  const outer = member?.parentPath;
  if (!member?.isMemberExpression() || call.key !== 'object' || staticKey(member.node) !== 'toString') return undefined;
  if (!outer?.isCallExpression() || member.key !== 'callee') return undefined;
  const [encoding] = outer.node.arguments;
  const isUtf8 = encoding === undefined || /^utf-?8$/i.test(stringValue(encoding) ?? '');
  return isUtf8 && outer.node.arguments.length < 2 ? outer : undefined;
}

/** About how long the last line of the rewritten call is; `split` is what its command becomes. */
function lengthOfLine(
  { call, keys, optionsIndex }: ProcessCall,
  { text }: SourceFile,
  split: string | undefined,
): number {
  const { start, end } = span(call.node);
  const options = argumentPath(call, optionsIndex);
  const command = argumentPath(call, 0);
  // With its only option, the object goes, and the comma in front of it.
  const last = options && keys?.size === 1 ? span(options.node).start - ', '.length : end - ')'.length;
  const line = Math.max(text.lastIndexOf('\n', last - 1), text.lastIndexOf('\n', start)) + 1;
  const written = text.slice(line, last).replaceAll('\t', '  ').length + ')).stdout'.length;
  if (line > start) return written;
  const { start: from, end: to } = span(command?.node ?? call.node);
  const callee = span(call.node.callee).end - start;
  return written + '(await execFileAsync'.length - callee + (split === undefined ? 0 : split.length - (to - from));
}

/** `'git', ['rev-parse', 'HEAD']`, quoted as the command was. */
function asArguments(words: readonly (string | undefined)[], source: SourceFile, command: NodePath): string {
  const quote = source.text[span(command.node).start] === '"' ? '"' : "'";
  const [program, ...rest] = words.map((word = '') => quote + word.replaceAll(quote, `\\${quote}`) + quote);
  return `${program}, [${rest.join(', ')}]`;
}

function hasComment(source: SourceFile, path: NodePath): boolean {
  const { start, end } = span(path.node);
  return (source.ast.comments ?? []).some((comment) => (comment.start ?? 0) >= start && (comment.end ?? 0) <= end);
}
