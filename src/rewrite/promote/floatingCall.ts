import type { NodePath } from '@babel/traverse';
import { readFacts } from '../../analysis/promotion/readFacts';
import type { FileFacts } from '../../analysis/promotion/types';
import { parseSource } from '../../source/parseSource';
import { span } from '../../source/ast';
import type { SourceFile } from '../../source/SourceFile';
import { visitPaths } from '../../source/visitPaths';
import type { Work } from '../work';

/**
 * Looks through the output of a promotion for a call whose promise nobody waits for.
 * @returns what is wrong, in words; undefined when nothing is
 */
export function floatingCall(before: SourceFile, output: string, works: readonly Work[]): string | undefined {
  const names = new Set(works.flatMap(({ promotedCall }) => promotedCall?.name ?? []));
  if (names.size === 0) return undefined;
  const after = parseSource(output, before.file, before.sourceType === 'module' ? 'module' : undefined);
  const floating = looseCalls(after, names);
  const known = looseCalls(before, names);
  // What floated before is none of this promotion's: those functions were async already.
  const added = floating.filter(
    ({ name }) =>
      floating.filter((one) => one.name === name).length > known.filter((one) => one.name === name && one.async).length,
  );
  const [first] = added;
  return first && `a call of ${first.name} would not be awaited (line ${first.line})`;
}

interface LooseCall {
  readonly name: string;
  readonly line: number;
  readonly async: boolean;
}

/** Calls of functions of these names (in the output: of async ones) that are neither awaited nor returned from an async function. */
function looseCalls(source: SourceFile, names: ReadonlySet<string>): LooseCall[] {
  const facts = readFacts(source);
  const functions = new Map(facts.functions.map((fact) => [fact.id, fact]));
  const returned = returnedCalls(source);
  return facts.calls.flatMap((call) => {
    const id = targetId(call.target, facts);
    const fact = id === undefined ? undefined : functions.get(id);
    if (
      !fact ||
      !fact.async ||
      !names.has(fact.name) ||
      call.form === 'settled' ||
      call.form === 'delegate' ||
      returned.has(call.at.start)
    )
      return [];
    return [{ name: fact.name, line: call.at.line, async: fact.async }];
  });
}

function targetId(target: FileFacts['calls'][number]['target'], facts: FileFacts): number | undefined {
  if (target.kind === 'local') return target.id;
  if (target.kind !== 'member' || target.of.kind !== 'local') return undefined;
  const { of, name } = target;
  return facts.containers.find(({ id }) => id === of.id)?.members.find((member) => member.name === name)?.id;
}

/** Starts of the calls that are all that an arrow returns, and of those whose result `expect(...).rejects` waits for. */
function returnedCalls(source: SourceFile): Set<number> {
  const found = new Set<number>();
  visitPaths(source.program, {
    'CallExpression|OptionalCallExpression': (path: NodePath) => {
      const parent = path.parentPath;
      if (parent?.isArrowFunctionExpression() && path.key === 'body') found.add(span(path.node).start);
      if (
        parent?.isCallExpression() &&
        parent.node.callee.type === 'Identifier' &&
        parent.node.callee.name === 'expect'
      )
        found.add(span(path.node).start);
    },
  });
  return found;
}
