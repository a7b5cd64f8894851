import type { NodePath } from '@babel/traverse';
import { outermostWrapper } from '../../../source/ast';

/** `double.mockReset().mockReturnValue(...)`, with all that is called on it. */
export function endOfChain(from: NodePath): NodePath {
  let end = outermostWrapper(from);
  for (;;) {
    const member = end.parentPath;
    const call = member?.parentPath;
    if (!member?.isMemberExpression() || end.key !== 'object' || !call?.isCallExpression() || member.key !== 'callee')
      return end;
    end = outermostWrapper(call as NodePath);
  }
}
