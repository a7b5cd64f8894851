import type { NodePath } from '@babel/traverse';
import { globalsHint, shellCommands, shellGlobals } from '../../catalogue/packages/shellCommands';
import { childPaths, staticKey } from '../../source/ast';
import { visitPaths } from '../../source/visitPaths';
import type { PatternFinder, PatternSite } from './pattern';

const fileCommands = new Set(shellCommands);

/** Commands that `require('shelljs/global')` makes globals of: reported where the file itself loads it. */
export const shellGlobalCommands: PatternFinder = (source, { roots }) => {
  if (!roots.some(({ module }) => module === shellGlobals)) return [];
  const found: PatternSite[] = [];
  visitPaths(source.program, {
    CallExpression(path) {
      const { callee } = path.node;
      if (callee.type !== 'Identifier' || path.scope.hasBinding(callee.name, true)) return;
      const isExec = callee.name === 'exec' && !isInBackground(path as NodePath);
      if (!isExec && !fileCommands.has(callee.name)) return;
      found.push({
        api: `shelljs.${callee.name}`,
        transform: isExec ? 'exec-sync-to-exec-file' : 'package-sync-to-async',
        cost: isExec ? 'process' : 'io',
        effects: isExec ? ['spawns'] : ['reads', 'writes'],
        path: path as NodePath,
        outcome: { refuse: 'no-exact-twin', hint: globalsHint },
      });
    },
  });
  return found;
};

/** `exec(command, { async: true })`, `exec(command, callback)` */
function isInBackground(call: NodePath): boolean {
  return childPaths(call, 'arguments').some(
    (one) =>
      one.isFunction() ||
      (one.isObjectExpression() && one.node.properties.some((property) => staticKey(property) === 'async')),
  );
}
