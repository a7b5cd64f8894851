import type { Binding } from '@babel/traverse';
import { outermostWrapper } from '../../source/ast';
import type { ModuleUses } from '../../analysis/moduleUses';

/** A constant of the file that is `promisify(name)` already. */
export interface Promisified {
  readonly module: string;
  readonly name: string;
  readonly binding: Binding;
}

/** Finds `const nameAsync = promisify(name)` (of `node:util`). */
export function findExistingPromisified(uses: ModuleUses): Promisified[] {
  const found: Promisified[] = [];
  const promisifyCalls = new Set(
    uses.uses
      .filter((use) => use.root.module === 'util' && use.exportPath.join('.') === 'promisify' && use.call)
      .map((use) => use.call?.node),
  );
  for (const use of uses.uses) {
    if (use.kind !== 'value') continue;
    const argument = outermostWrapper(use.expression);
    const call = argument.parentPath;
    if (!call || !promisifyCalls.has(call.node as never) || argument.key !== 0) continue;
    const declarator = outermostWrapper(call).parentPath;
    if (!declarator?.isVariableDeclarator() || declarator.node.id.type !== 'Identifier') continue;
    const binding = declarator.scope.getBinding(declarator.node.id.name);
    if (binding?.constant) found.push({ module: use.root.module, name: use.exportPath.join('.'), binding });
  }
  return found;
}
