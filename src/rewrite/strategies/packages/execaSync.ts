import { subset, validRange } from 'semver';
import { argumentPath, argumentShape, optionsAt, optionValue } from '../../../analysis/argumentShape';
import { isCertainlyArray } from '../../../analysis/isCertainlyArray';
import { isErrorIgnored } from '../../../analysis/isErrorIgnored';
import { membersRead } from '../../../analysis/membersRead';
import type { CallPath } from '../../../analysis/moduleUses';
import { readStdio } from '../../../analysis/stdioSlots';
import type { NameSource } from '../../../catalogue/types';
import { codeStyle } from '../../../source/codeStyle';
import { span, staticKey } from '../../../source/ast';
import type { SourceFile } from '../../../source/SourceFile';
import type { EmitContext } from '../../work';
import { readProcessCall } from '../processes/processCall';
import { quietWords } from '../processes/quietWords';
import type { Strategy } from '../strategy';

const twins: Readonly<Record<string, NameSource>> = {
  sync: { kind: 'import', module: '$same', name: 'default', as: 'execa' },
  commandSync: { kind: 'import', module: '$same', name: 'command' },
  execaSync: { kind: 'import', module: '$same', name: 'execa' },
  execaCommandSync: { kind: 'import', module: '$same', name: 'execaCommand' },
};

/** Options that mean the same to both, measured or by the documentation. */
const sameOptions = new Set([
  ...['cwd', 'env', 'extendEnv', 'shell', 'preferLocal', 'localDir', 'execPath', 'argv0', 'uid', 'gid', 'reject'],
  ...['stripFinalNewline', 'encoding', 'lines', 'input', 'inputFile', 'stdin', 'stdout', 'stderr', 'stdio'],
  ...['windowsHide', 'windowsVerbatimArguments', 'node'],
]);
/** Obeyed by both; the errors that come of them differ in `code`. */
const limits = new Set(['timeout', 'maxBuffer', 'killSignal']);

/**
 * `execaSync` becomes `execa`. The stdin of a synchronous child is empty, that of an asynchronous one stays open: a child that reads it
 * would wait for ever, so that it gets an empty input, or (before version 9, where that fails if the child does not read it) its end.
 * A program that is known not to read it gets neither.
 */
export const execaSync: Strategy = (call, { source, use, installed }) => {
  const api = use.exportPath.join('.');
  const twin = twins[api];
  const index = optionsIndex(call, api);
  if (!twin) throw new Error(`execa has no ${api}`);
  if (index === undefined) return { refuse: 'unusual-arguments' };
  const options = optionsAt(call, index);
  if (options === 'unknown') return { refuse: 'unknown-options' };
  const properties = options === 'none' ? [] : options.properties;
  const keys = properties.map((property) => (property.type === 'SpreadElement' ? undefined : staticKey(property)));
  if (!keys.every((key) => key !== undefined && (sameOptions.has(key) || limits.has(key))))
    return { refuse: 'unknown-options' };
  const isEmpty = wantsInput(call, index);
  if (isEmpty === undefined) return { refuse: 'unknown-options' };
  const command = readProcessCall(call, /command/i.test(api) ? 'execSync' : 'execFileSync');
  const needsInput = isEmpty && quietWords(command) === undefined;
  const hasOtherErrors =
    keys.some((key) => key !== undefined && limits.has(key)) || (isSince9(installed) && !isErrorIgnored(call));
  const hazards = [...(hasOtherErrors ? ['error-details'] : []), ...(membersRead(call) ? [] : ['result-fields'])];
  if (needsInput && !isSince9(installed)) {
    const names = { execa: twin, withoutInput: { kind: 'helper', helper: 'withoutInput' } } as const;
    return { hazards, emission: { form: { expression: 'withoutInput(execa($args))', names } } };
  }
  const also = (context: EmitContext): void => {
    if (needsInput) addInput(call, index, source, context);
  };
  return { hazards, emission: { form: { expression: 'execa($args)', names: { execa: twin } }, also } };
};

/** Where the options stand, counted from 0; undefined when what stands second may be options as well as arguments. */
function optionsIndex(call: CallPath, api: string): number | undefined {
  const second = argumentShape(call, 1);
  if (argumentShape(call, 0) === 'spread' || argumentShape(call, 0) === 'absent') return undefined;
  if (/command/i.test(api) || second === 'object' || second === 'absent') return 1;
  if (second === 'array' || argumentShape(call, 2) !== 'absent') return second === 'spread' ? undefined : 2;
  const argument = argumentPath(call, 1);
  return argument && isCertainlyArray(argument) ? 2 : undefined;
}

/** Whether nothing says yet what the child reads; undefined when that cannot be seen. */
function wantsInput(call: CallPath, index: number): boolean | undefined {
  const given = (name: string): boolean => optionValue(call, index, name).known !== 'absent';
  if (given('input') || given('inputFile')) return false;
  const stdin = optionValue(call, index, 'stdin');
  if (stdin.known !== 'absent') return stdin.known === 'literal' && stdin.value !== 'pipe' ? false : undefined;
  const stdio = readStdio([optionValue(call, index, 'stdio')]);
  if (stdio === 'unknown') return undefined;
  if (stdio === 'absent' || stdio[0] === 'pipe') return true;
  return stdio[0] === 'unknown' ? undefined : false;
}

/** From 9 on, errors are instances of a class, which is another one for the sync functions; and a child that does not read its input is no error. */
function isSince9(installed: string | undefined): boolean {
  return installed === undefined || !validRange(installed) || !subset(installed, '<9');
}

function addInput(call: CallPath, index: number, source: SourceFile, { edits }: EmitContext): void {
  const { quote } = codeStyle(source);
  const input = `input: ${quote}${quote}`;
  const options = argumentPath(call, index);
  const last = argumentPath(call, index - 1);
  if (options && options.node.type !== 'ObjectExpression') {
    edits.wrap(span(options.node).start, span(options.node).end, '{ ...', `, ${input} }`);
  } else if (options?.node.type === 'ObjectExpression') {
    const property = options.node.properties.at(-1);
    if (property) edits.insert(span(property).end, `, ${input}`);
    else edits.replace(span(options.node).start, span(options.node).end, `{ ${input} }`);
  } else if (last) edits.insert(span(last.node).end, `, { ${input} }`);
  else edits.insert(span(call.node.arguments.at(-1) ?? call.node.callee).end, `, { ${input} }`);
}
