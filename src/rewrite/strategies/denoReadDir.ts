import type { NodePath } from '@babel/traverse';
import { span } from '../../source/ast';
import type { CallPath } from '../../analysis/moduleUses';
import { writeAwaited } from '../sleeps/writeAwaited';
import type { EmitContext } from '../work';
import type { Strategy } from './strategy';

/** `Deno.readDirSync` becomes `Deno.readDir`, an async iterable, where something runs through it at once. */
export const denoReadDir: Strategy = (call) => {
  const parent = call.parentPath;
  if (parent?.isForOfStatement({ await: false }) && call.key === 'right') {
    const keyword = span(parent.node).start + 'for'.length;
    return {
      emission: {
        write: (context) => {
          context.edits.insert(keyword, ' await');
          writeCallee(call, context);
        },
      },
    };
  }
  const list = wholeList(call);
  if (!list) return { refuse: 'needs-for-await' };
  const name = { kind: 'global', name: 'Array.fromAsync' } as const;
  return {
    emission: {
      names: [name],
      write: (context) => {
        writeAwaited(list, [`${context.local(name)}(`, call.node, ')'], context);
        writeCallee(call, context);
      },
    },
  };
};

/** `[...call]` or `Array.from(call)`. */
function wholeList(call: CallPath): NodePath | undefined {
  const { parentPath } = call;
  const outer = parentPath?.parentPath;
  if (parentPath?.isSpreadElement() && outer?.isArrayExpression() && outer.node.elements.length === 1) return outer;
  if (!parentPath?.isCallExpression() || parentPath.node.arguments.length !== 1 || call.listKey !== 'arguments')
    return undefined;
  return parentPath.get('callee').matchesPattern('Array.from') ? parentPath : undefined;
}

function writeCallee(call: CallPath, { edits }: EmitContext): void {
  const { start, end } = span(call.node.callee);
  edits.replace(start, end, 'Deno.readDir');
}
