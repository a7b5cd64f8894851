// The plain codemod to compare with: every `x.*Sync()` directly in an async function, matched by name, no imports.
module.exports = function naive(file, api) {
  const j = api.jscodeshift;
  const root = j(file.source);
  const calls = root.find(j.CallExpression, {
    callee: { type: 'MemberExpression', property: { type: 'Identifier' } },
  });
  const inAsync = (path) => {
    let scope = path.parent;
    while (scope && !/Function|Method/.test(scope.node.type)) scope = scope.parent;
    return Boolean(scope && scope.node.async);
  };
  const found = calls.filter((path) => /Sync$/.test(path.node.callee.property.name) && inAsync(path));
  if (found.size() === 0) return undefined;
  found.replaceWith(({ node }) => {
    node.callee.property.name = node.callee.property.name.slice(0, -4);
    return j.awaitExpression(node);
  });
  return root.toSource();
};
module.exports.parser = 'tsx';
