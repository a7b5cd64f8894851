import type { NodePath } from '@babel/traverse';
import type { ModuleUse, ModuleUses } from '../../analysis/moduleUses';
import { type ThrownPlace, thrownPlace } from '../../analysis/promotion/thrownPlace';
import type { Form } from '../../catalogue/types';
import { span } from '../../source/ast';
import type { SourceFile } from '../../source/SourceFile';
import { bareCalls } from './bareCalls';
import { decidePlacement } from '../decide';
import { asItIs } from '../emitCall';
import type { Emission, Work } from '../work';
import type { Marked } from './markAsync';
import type { PromotedCall, Promotion } from './promotion';
import { thrownEmission } from './thrownEmission';

/**
 * The calls of functions that become async, as works: they are awaited by the same means as blocking calls, and looked at for
 * the same hazards. They are no sites of their own.
 */
export function promotedWorks(source: SourceFile, promotion: Promotion, marked: Marked, uses: ModuleUses): Work[] {
  const bare = bareCalls(promotion, marked);
  return promotion.calls.flatMap((call) => {
    const path = marked.callAt(call.start, call.end);
    if (!path || call.form === 'settled' || bare.has(path.node)) return [];
    if (call.form === 'each') return [workOf(call, path, { byName: eachForm(path, source) })];
    const thrown = call.form === 'thrown' ? thrownPlace(path) : undefined;
    if (!thrown) return [workOf(call, path, emissionOf(call, path))];
    const { path: awaited, emission } = thrownEmission(path, thrown, source);
    return [{ ...workOf(call, awaited, emission), use: useOf(thrown, uses) }];
  });
}

/** The name of `node:assert` that is called there: it may lose its last use. */
function useOf({ style, expectation }: ThrownPlace, uses: ModuleUses): ModuleUse | undefined {
  const isNamed = style === 'assert' && expectation.node.callee.type === 'Identifier';
  return isNamed ? uses.uses.find(({ call }) => call?.node === expectation.node) : undefined;
}

function workOf(call: PromotedCall, path: NodePath, emission: Emission): Work {
  const decision = (call.atTop ? undefined : decidePlacement(path)) ?? { status: 'rewritten', hazards: [], emission };
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

/** What an array method that is given a function by its name does with one element. */
function eachForm(path: NodePath, { text }: SourceFile): Form {
  const { start, end } = span(path.node);
  return { expression: `${text.slice(start, end)}($args)`, names: {} };
}
