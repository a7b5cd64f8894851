import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { span } from '../../source/ast';
import type { SourceFile } from '../../source/SourceFile';
import { visitPaths } from '../../source/visitPaths';
import { actOf } from '../hazards/acts';
import type { BlockingCall } from '../hazards/types';
import { callerOf } from './callerOf';
import type { ActFact } from './types';

/** Reads where a file looks at files or changes them, ends the process, and prints. */
export function readActs(source: SourceFile, blocking: readonly BlockingCall[]): ActFact[] {
  const found: ActFact[] = [];
  const files = new Set<Node>(
    blocking.flatMap(({ path, effects }) =>
      effects.some((one) => one === 'reads' || one === 'writes') ? path.node : [],
    ),
  );
  visitPaths(source.program, {
    'CallExpression|NewExpression': (path: NodePath) => {
      const act = files.has(path.node) ? 'files' : actOf(path);
      if (act === undefined) return;
      const { start } = span(path.node);
      const caller = callerOf(path).function;
      found.push({ act, start, caller: caller && span(caller.node).start });
    },
  });
  return found;
}
