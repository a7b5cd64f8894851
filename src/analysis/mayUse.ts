import { type File, type Node, traverseFast } from '@babel/types';
import type { ApiIndex } from './apiIndex';
import { normalizeSpecifier } from './moduleSpecifier';

/**
 * Whether a tree may have a site: it has a module with a blocking API, the name of a global one, or a shape that the patterns
 * of `src/rewrite/patterns` begin with. Asked without scopes, which cost more than the tree itself; so it may be wrong in saying yes.
 */
export function mayUse(ast: File, text: string, index: ApiIndex): boolean {
  let found = false;
  traverseFast(ast.program, (node) => {
    found ||= isSign(node, text, index);
    return found ? traverseFast.stop : undefined;
  });
  return found;
}

/** What a wait asks somewhere in the loop. */
const clock = /Date|performance|hrtime|uptime/;

function isSign(node: Node, text: string, index: ApiIndex): boolean {
  switch (node.type) {
    case 'Identifier':
      return index.globals.has(node.name) || node.name === 'XMLHttpRequest';
    case 'StringLiteral':
      return node.value === 'XMLHttpRequest';
    case 'ImportDeclaration':
      return isApiModule(node.source, index);
    case 'TSExternalModuleReference':
      return isApiModule(node.expression, index);
    case 'CallExpression':
      return isApiModule(node.arguments[0], index);
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'ForStatement':
      return isIdle(node.body) && clock.test(text.slice(node.start ?? 0, node.end ?? 0));
    default:
      return false;
  }
}

function isApiModule(node: Node | undefined, { apiModules }: ApiIndex): boolean {
  return node?.type === 'StringLiteral' && apiModules.has(normalizeSpecifier(node.value));
}

/** Whether a loop with this body can be a wait; see `readWaitingLoop` and `isSpin`. */
function isIdle(node: Node): boolean {
  switch (node.type) {
    case 'EmptyStatement':
    case 'ContinueStatement':
    case 'BreakStatement':
    case 'VariableDeclaration':
      return true;
    case 'BlockStatement':
      return node.body.every(isIdle);
    case 'ExpressionStatement':
      return /^(?:Sequence|Update|Assignment)Expression$/.test(node.expression.type);
    case 'IfStatement':
      return isIdle(node.consequent) && (!node.alternate || isIdle(node.alternate));
    default:
      return false;
  }
}
