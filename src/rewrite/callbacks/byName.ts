import type { NodePath } from '@babel/traverse';
import type { Form } from '../../catalogue/types';
import type { ApiEntry } from '../../catalogue/types';
import { classifyPlace, isCalledByName } from '../../analysis/classifyCallback';
import { matchVariant } from '../../analysis/matchVariant';
import type { CallPath, ModuleUse } from '../../analysis/moduleUses';
import type { VariantContext } from '../../analysis/matchVariant';
import { outermostWrapper, span } from '../../source/ast';
import { parseSource } from '../../source/parseSource';
import { type Decision, type EmitContext, refused } from '../work';
import { fillForm } from './fillForm';

/** APIs that look at their first argument only: array methods pass an index and the array too. */
const oneArgument = new Set(['existsSync', 'unlinkSync', 'pathExistsSync', 'closeSync', 'fsyncSync', 'fdatasyncSync']);

/**
 * Decides on an API that is passed to an array method or a reaction by its name (`paths.filter(fs.existsSync)`).
 * @returns undefined when it is used as a value in any other way
 */
export function decideByName(use: ModuleUse, entry: ApiEntry, context: VariantContext): Decision | undefined {
  if (use.kind !== 'value') return undefined;
  const place = classifyPlace(outermostWrapper(use.expression));
  if (typeof place !== 'object') return undefined;
  const { role } = place;
  const passesOne = role.kind === 'reaction' && !isFinally(place.call);
  if (!passesOne && !(role.kind === 'array-method' && isCalledByName(role.method))) return undefined;
  if (!passesOne && !oneArgument.has(entry.path.at(-1) ?? '')) return refused('callback-extra-arguments');
  const form = plainForm(entry, context);
  if (!form) return undefined;
  const names = [...Object.values(form.names), ...helperOf(form)];
  const { start, end } = span(use.expression.node);
  const write = ({ edits, local }: EmitContext): void => edits.replace(start, end, functionText(form, local));
  return { status: 'rewritten', hazards: [], emission: { write, names, byName: form } };
}

function isFinally(call: NodePath): boolean {
  const { callee } = call.node as { callee?: { property?: { name?: string } } };
  return callee?.property?.name === 'finally';
}

/** The form of a call with one argument of which nothing is known; undefined when there is none that can be written without the call. */
function plainForm(entry: ApiEntry, context: VariantContext): Form | undefined {
  let call: CallPath | undefined;
  parseSource('async function use(item) { return call(item); }', 'call.js').program.traverse({
    CallExpression: (path) => void (call = path),
  });
  const variant = call && matchVariant(entry, call, context);
  const form = variant?.form;
  if (
    !form ||
    variant.hazards?.length ||
    form.pick !== undefined ||
    form.dropOptions?.length ||
    form.assertType !== undefined
  )
    return undefined;
  const isPlain =
    Object.values(form.names).every((name) => name.kind !== 'method') && form.expression.includes('$args');
  return isPlain ? form : undefined;
}

function helperOf(form: Form): { kind: 'helper'; helper: string }[] {
  return form.sharedHelper === undefined ? [] : [{ kind: 'helper', helper: form.sharedHelper }];
}

/** The function to pass instead of the API. */
export function functionText(form: Form, local: EmitContext['local']): string {
  const [helper] = helperOf(form);
  return helper ? local(helper) : `(item) => ${fillForm(form, 'item', local)}`;
}

/** The call on one element, not awaited. */
export function callText(form: Form, item: string, local: EmitContext['local']): string {
  const [helper] = helperOf(form);
  return helper ? `${local(helper)}(${item})` : fillForm(form, item, local);
}
