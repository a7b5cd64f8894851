import type { NodePath } from '@babel/traverse';
import type { Node, ObjectExpression } from '@babel/types';
import { childPath, childPaths, outermostWrapper, span, staticKey, stringValue, unwrap } from '../../source/ast';
import type { SourceFile } from '../../source/SourceFile';
import { visitPaths } from '../../source/visitPaths';
import { anyLoadOf } from '../moduleLoads';
import { commonJsExport, exportedAs, isPart, wholeModule } from '../exportName';
import type { FactsBuilder } from './factsBuilder';

/** Reads re-exports, what is exported besides functions that have a name, and which modules the file mentions. */
export function readExports(source: SourceFile, builder: FactsBuilder): { stars: string[]; specifiers: string[] } {
  const stars: string[] = [];
  const specifiers = new Set<string>();
  visitPaths(source.program, {
    ImportDeclaration: (path) => void specifiers.add(path.node.source.value),
    TSExternalModuleReference: (path) => void specifiers.add(path.node.expression.value),
    TSImportType: (path) => void specifiers.add(stringValue(path.node.argument) ?? ''),
    ExportAllDeclaration(path) {
      specifiers.add(path.node.source.value);
      stars.push(path.node.source.value);
    },
    ExportNamedDeclaration(path) {
      const specifier = path.node.source?.value;
      if (specifier === undefined) return;
      specifiers.add(specifier);
      for (const one of path.node.specifiers) {
        const exported =
          'exported' in one ? (one.exported.type === 'Identifier' ? one.exported.name : one.exported.value) : '';
        if (one.type === 'ExportSpecifier') {
          const isDefault = one.local.name === 'default';
          builder.export(exported, {
            kind: 'ref',
            ref: { kind: 'import', specifier, path: isDefault ? [] : [one.local.name], isDefault },
          });
        } else
          builder.export(exported, {
            kind: 'ref',
            ref: { kind: 'import', specifier, path: [], isDefault: one.type === 'ExportDefaultSpecifier' },
          });
      }
    },
    CallExpression(path) {
      const { callee } = path.node;
      for (const argument of childPaths(path, 'arguments')) {
        if (argument.isObjectExpression() && isPart(argument)) starSpreads(argument.node, stars);
        else if (isPart(argument)) starRequire(argument.node, stars);
      }
      const specifier = stringValue(path.node.arguments[0]) ?? anyLoadOf(path)?.specifier;
      if (specifier === undefined) return;
      const name =
        callee.type === 'Identifier' ? callee.name : callee.type === 'MemberExpression' ? staticKey(callee) : undefined;
      if (
        callee.type === 'Import' ||
        name === 'require' ||
        name === 'requireActual' ||
        name === 'importActual' ||
        name === 'mock' ||
        // Whatever else may load a module: a `require` of another name, `proxyquire('./load', {})`.
        specifier.startsWith('.')
      )
        specifiers.add(specifier);
    },
    AssignmentExpression(path) {
      if (commonJsExport(path.node.left, path.scope) !== wholeModule) return;
      const right = childPath(path, 'right');
      const value = unwrap(right.node);
      if (value.type === 'ObjectExpression') exportProperties(right, builder, stars);
    },
  });
  return { stars, specifiers: [...specifiers].filter((one) => one !== '') };
}

/** `module.exports = { load, save() {}, ...require('./more') }`. */
function exportProperties(object: NodePath, builder: FactsBuilder, stars: string[]): void {
  const literal = object.isObjectExpression() ? object : undefined;
  if (!literal || !exportedAs(outermostWrapper(object)).includes(wholeModule)) return;
  builder.export(wholeModule, { kind: 'ref', ref: { kind: 'local', id: span(literal.node).start } });
  starSpreads(literal.node, stars);
}

function starSpreads({ properties }: ObjectExpression, stars: string[]): void {
  for (const property of properties) if (property.type === 'SpreadElement') starRequire(property.argument, stars);
}

function starRequire(node: Node, stars: string[]): void {
  const specifier =
    node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'require'
      ? stringValue(node.arguments[0])
      : undefined;
  if (specifier !== undefined) stars.push(specifier);
}
