import type { NodePath } from '@babel/traverse';
import { throwingFunction } from '../../analysis/promotion/callForm';
import type { CallPath } from '../../analysis/moduleUses';
import { childPath, span } from '../../source/ast';
import { decidePlacement } from '../decide';
import { asItIs } from '../emitCall';
import type { Emission, Work } from '../work';
import type { Marked } from './markAsync';
import type { PromotedCall, Promotion } from './promotion';

/**
 * The calls of functions that become async, as works: they are awaited by the same means as blocking calls, and looked at for
 * the same hazards. They are no sites of their own.
 */
export function promotedWorks(promotion: Promotion, marked: Marked): Work[] {
  return promotion.calls.flatMap((call) => {
    const path = marked.callAt(call.start, call.end);
    if (!path || call.form === 'settled') return [];
    return call.form === 'thrown' ? thrownWorks(call, path) : [workOf(call, path, emissionOf(call, path))];
  });
}

function workOf(call: PromotedCall, path: NodePath, emission: Emission): Work {
  const decision = decidePlacement(path) ?? { status: 'rewritten', hazards: [], emission };
  const id = `call of ${call.name} at ${call.start}`;
  return {
    id,
    api: call.name,
    transform: 'promote-async',
    cost: 'wait',
    effects: [],
    path,
    use: undefined,
    promotedCall: call,
    decision,
  };
}

function emissionOf({ form, generator }: PromotedCall, path: NodePath): Emission {
  if (!generator) return { form: asItIs };
  if (form !== 'iterate') return {};
  const loop = path.findParent((parent) => parent.isForOfStatement());
  return { write: ({ edits }) => void (loop && edits.insert(span(loop.node).start + 'for'.length, ' await')) };
}

/** `expect(() => call()).toThrow()` waits for the rejection instead. */
function thrownWorks(call: PromotedCall, path: NodePath): Work[] {
  const thrown = throwingFunction(path);
  if (!thrown) return [];
  const expectation = thrown.expectation as CallPath;
  if (thrown.kind === 'assert') {
    const callee = childPath(expectation, 'callee.property');
    const rename: Emission = {
      form: asItIs,
      also: ({ edits }) => edits.replace(span(callee.node).start, span(callee.node).end, 'rejects'),
    };
    return [workOf(call, expectation as NodePath, rename), workOf(call, path, { form: asItIs })];
  }
  const expect = thrown.function.parentPath;
  const rejects: Emission = {
    form: asItIs,
    also: ({ edits }) =>
      edits.insert(span((expect ?? expectation).node).end, thrown.isNegated ? '.resolves' : '.rejects'),
  };
  const works = [workOf(call, expectation as NodePath, rejects)];
  return thrown.isBare ? works : [...works, workOf(call, path, { form: asItIs })];
}
