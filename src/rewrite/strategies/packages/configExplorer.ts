import type { NodePath } from '@babel/traverse';
import { argumentPath, constantValue } from '../../../analysis/argumentShape';
import type { CallPath } from '../../../analysis/moduleUses';
import { placementOf } from '../../../analysis/placement';
import type { NameSource } from '../../../catalogue/types';
import { outermostWrapper, span, staticKey, stringValue } from '../../../source/ast';
import { asItIs, emitCall } from '../../emitCall';
import type { Strategy } from '../strategy';

const blocking = new Set(['search', 'load']);
const quick = new Set(['clearCaches', 'clearLoadCache', 'clearSearchCache']);

/**
 * `cosmiconfigSync(name)` becomes `cosmiconfig(name)`, and every `search` and `load` of it is awaited: all of them or none.
 * The asynchronous one also finds and loads modules in ESM, which the sync one cannot.
 */
export const configExplorer: Strategy = (creation, { use }) => {
  const calls = explorerCalls(creation);
  if (!calls?.every((call) => placementOf(call as NodePath).kind === 'async')) return { refuse: 'sync-instance' };
  const twin: NameSource = {
    kind: 'import',
    module: '$same',
    name: (use.exportPath.at(-1) ?? '').replace(/Sync$/, ''),
  };
  return {
    hazards: calls.every(loadsData) ? [] : ['more-config-files'],
    emission: {
      names: [twin],
      write: (context) => {
        const { start, end } = span(creation.node.callee);
        context.edits.replace(start, end, context.local(twin));
        for (const call of calls) emitCall(call, asItIs, context);
      },
    },
  };
};

/** The calls that block, of all that is done with the explorer; undefined when it goes anywhere else. */
function explorerCalls(explorer: NodePath): CallPath[] | undefined {
  const outer = outermostWrapper(explorer);
  const parent = outer.parentPath;
  if (parent?.isVariableDeclarator() && outer.key === 'init' && parent.node.id.type === 'Identifier') {
    const binding = parent.scope.getBinding(parent.node.id.name);
    if (!binding?.constant || binding.referencePaths.length === 0) return undefined;
    return collect(binding.referencePaths.map(explorerCalls));
  }
  const name = parent?.isMemberExpression() && outer.key === 'object' ? staticKey(parent.node) : undefined;
  const call = parent?.parentPath;
  if (name === undefined || !call?.isCallExpression() || parent?.key !== 'callee') return undefined;
  return blocking.has(name) ? [call] : quick.has(name) ? [] : undefined;
}

function collect(lists: readonly (CallPath[] | undefined)[]): CallPath[] | undefined {
  return lists.every((list) => list !== undefined) ? lists.flat() : undefined;
}

/** `load` of a file that is no module. */
function loadsData(call: CallPath): boolean {
  const path = argumentPath(call, 0);
  const { callee } = call.node;
  return (
    staticKey(callee) === 'load' && path !== undefined && /\.(json|ya?ml)$/.test(stringValue(constantValue(path)) ?? '')
  );
}
