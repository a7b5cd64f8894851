import type { NodePath } from '@babel/traverse';
import { whoSeesError } from './whoSeesError';

/** Whether nobody ever sees what the expression throws. (That it was thrown is seen, of course.) */
export function isErrorIgnored(path: NodePath): boolean {
  return whoSeesError(path) === 'nobody';
}
