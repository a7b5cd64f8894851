import type { NodePath } from '@babel/traverse';
import { assertName, type ThrownPlace } from '../../analysis/promotion/thrownPlace';
import { normalizeSpecifier } from '../../analysis/moduleSpecifier';
import { importedBy } from '../../analysis/promotion/refs';
import type { NameSource } from '../../catalogue/types';
import { childPath, outermostWrapper, span, unwrap } from '../../source/ast';
import type { SourceFile } from '../../source/SourceFile';
import { asItIs } from '../emitCall';
import type { Emission } from '../work';

/**
 * What a place that sees whether a function throws becomes when the function gives a promise, and what is awaited then.
 *
 * @param path the function, or a name of it
 */
export function thrownEmission(
  path: NodePath,
  place: ThrownPlace,
  source: SourceFile,
): { readonly path: NodePath; readonly emission: Emission } {
  const awaited = place.expectation as NodePath;
  switch (place.style) {
    case 'rejects':
      return {
        path: awaited,
        emission: {
          form: asItIs,
          also: ({ edits }) => {
            callName(path, edits);
            edits.insert(span(place.call.node).end, place.isNegated ? '.resolves' : '.rejects');
          },
        },
      };
    case 'promised':
      return {
        path: awaited,
        emission: {
          form: asItIs,
          also: ({ edits }) => {
            callName(path, edits);
            writePromised(place, source, edits);
          },
        },
      };
    case 'assert':
      return { path: awaited, emission: assertEmission(place) };
    case 'settled':
      return { path, emission: {} };
  }
}

type Edits = Parameters<NonNullable<Emission['also']>>[0]['edits'];

/** `expect(act)` becomes `expect(act())`. A function that is written out is called by what it is handed to. */
function callName(path: NodePath, edits: Edits): void {
  if (!path.isFunction()) edits.insert(span(outermostWrapper(path).node).end, '()');
}

/** `.to.throw(TypeError)` becomes `.to.be.rejectedWith(TypeError)`. */
function writePromised(
  { call: expect, expectation, isNegated }: ThrownPlace,
  { text }: SourceFile,
  edits: Edits,
): void {
  const from = span(expect.node).end;
  const { end } = span(expectation.node);
  const [first] = expectation.node.arguments;
  if (isNegated || !first) return edits.replace(from, end, isNegated ? '.to.be.fulfilled' : '.to.be.rejected');
  const open = text.lastIndexOf('(', span(first).start - 1);
  edits.replace(from, open, '.to.be.rejectedWith');
}

/** `assert.throws` becomes `assert.rejects`. */
function assertEmission({ call: expectation }: ThrownPlace): Emission {
  const { node, scope } = expectation;
  const callee = unwrap(node.callee);
  const name = assertName(callee, scope) === 'doesNotThrow' ? 'doesNotReject' : 'rejects';
  if (callee.type === 'MemberExpression') {
    const { start, end } = span(callee.property);
    return { form: asItIs, also: ({ edits }) => edits.replace(start, end, callee.computed ? `'${name}'` : name) };
  }
  const imported = callee.type === 'Identifier' ? importedBy(scope.getBinding(callee.name) ?? notThere()) : undefined;
  const module = imported?.kind === 'import' ? normalizeSpecifier(imported.specifier) : 'assert';
  const source: NameSource = { kind: 'import', module, name };
  const { start, end } = span(callee);
  const releases = [childPath(expectation as NodePath, 'callee')];
  return {
    form: asItIs,
    names: [source],
    releases,
    also: ({ edits, local }) => edits.replace(start, end, local(source)),
  };
}

function notThere(): never {
  throw new Error('An imported name has a binding');
}

/** What is put around a function before it becomes async itself: `t.throws(await outcomeOf(async () => load()))`. */
export function aroundThrown(path: NodePath, { style }: ThrownPlace): Emission | undefined {
  const { start, end } = span(outermostWrapper(path).node);
  if (style === 'promised' && path.isFunction()) return { write: ({ edits }) => edits.wrap(start, end, '(', ')()') };
  if (style !== 'settled') return undefined;
  const helper: NameSource = { kind: 'helper', helper: 'outcomeOf' };
  return { names: [helper], write: ({ edits, local }) => edits.wrap(start, end, `await ${local(helper)}(`, ')') };
}
