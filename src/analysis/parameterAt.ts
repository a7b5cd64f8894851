import type { NodePath } from '@babel/traverse';
import { childPath, childPaths, span } from '../source/ast';
import type { SourceFile } from '../source/SourceFile';
import { visitPaths } from '../source/visitPaths';

/** The function or the class that starts at an offset. */
export function callableAt({ program }: SourceFile, start: number): NodePath | undefined {
  let found: NodePath | undefined;
  const note = (path: NodePath): void => {
    if (span(path.node).start === start) found ??= path;
  };
  visitPaths(program, { Function: note, Class: note });
  return found;
}

/** A parameter of the function, or of the constructor of the class, that starts at an offset. */
export function parameterAt(source: SourceFile, start: number, index: number): NodePath | undefined {
  const callable = callableAt(source, start);
  const fn = callable?.isClass() ? constructorOf(callable as NodePath) : callable;
  return fn && childPaths(fn, 'params')[index];
}

/** The name of a parameter without default; undefined for a pattern and the like. */
export function parameterName(parameter: NodePath): NodePath | undefined {
  const inner = parameter.isTSParameterProperty() ? childPath(parameter, 'parameter') : parameter;
  return inner.isIdentifier() ? inner : undefined;
}

/** All places that read a parameter by its name; undefined when something else is put into it. */
export function readsOfParameter(parameter: NodePath): readonly NodePath[] | undefined {
  const name = parameterName(parameter);
  if (!name?.isIdentifier()) return undefined;
  const text = name.node.name;
  const binding = name.scope.getBinding(text);
  if (binding?.identifier === name.node) return binding.constant ? binding.referencePaths : undefined;
  // Scopes know no parameters that are fields too: the name leads past the constructor, as it would without it.
  const fn = parameter.parentPath;
  const outer = fn?.parentPath?.scope.getBinding(text);
  const found: NodePath[] = [];
  let isConstant = true;
  fn?.traverse({
    Identifier(one) {
      if (one.node.name !== text || one.node === name.node || one.scope.getBinding(text) !== outer) return;
      const parent = one.parentPath as NodePath;
      const isWritten = (parent.isAssignmentExpression() && one.key === 'left') || parent.isUpdateExpression();
      if (isWritten) isConstant = false;
      else if (one.isReferencedIdentifier()) found.push(one as NodePath);
    },
  });
  return isConstant ? found : undefined;
}

/** The constructor that a class has itself. */
export function constructorOf(home: NodePath): NodePath | undefined {
  const members = childPaths(childPath(home, 'body'), 'body');
  return members.find((member) => member.isClassMethod() && member.node.kind === 'constructor');
}
