import type { NodePath } from '@babel/traverse';

const mayChange = /^(Call|OptionalCall|New|Await|Yield|Assignment|Update|TaggedTemplate)/;

/** Whether reading the expression once is as good as reading it at every round. */
export function isSteady(path: NodePath): boolean {
  let steady = !mayChange.test(path.type) || isMath(path);
  path.traverse({
    enter(inner) {
      if (mayChange.test(inner.type) && !isMath(inner)) steady = false;
    },
  });
  return steady;
}

function isMath(path: NodePath): boolean {
  if (!path.isCallExpression()) return false;
  const { callee } = path.node;
  if (callee.type === 'Identifier') return /^(Number|parseInt|parseFloat|BigInt)$/.test(callee.name);
  return callee.type === 'MemberExpression' && callee.object.type === 'Identifier' && callee.object.name === 'Math';
}
