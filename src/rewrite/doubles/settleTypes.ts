import { normalizeSpecifier } from '../../analysis/moduleSpecifier';
import { importedBy } from '../../analysis/promotion/refs';
import { span } from '../../source/ast';
import { visitPaths } from '../../source/visitPaths';
import { type DoubleContext, viaModule } from './settleUse';

/** `typeof fs.readFileSync` in a type becomes `typeof fs.promises.readFile`. */
export function settleTypes(context: DoubleContext): void {
  const { source, replacement, edits, handled, isSwapped } = context;
  const { module, name, twin } = replacement;
  visitPaths(source.program, {
    TSQualifiedName(path) {
      const { left, right } = path.node;
      if (right.name !== name || left.type !== 'Identifier') return;
      const binding = path.scope.getBinding(left.name);
      const ref = binding && importedBy(binding);
      if (ref?.kind !== 'import' || normalizeSpecifier(ref.specifier) !== module || ref.path.length > 0) return;
      const { start, end } = span(right);
      handled.add(start);
      edits.replace(start, end, `${twin.module === module || isSwapped ? '' : viaModule(replacement)}${twin.name}`);
    },
  });
}
