import type { Binding, NodePath } from '@babel/traverse';
import type { CallExpression } from '@babel/types';
import { childPathsAt, span, staticKey } from '../../source/ast';
import type { SourceFile } from '../../source/SourceFile';
import { visitPaths } from '../../source/visitPaths';
import { anyLoadOf } from '../moduleLoads';
import { callsOfFunction } from './callsOfFunction';
import { namesLoaded } from './namesLoaded';
import { pathPattern } from './pathPattern';
import type { Places } from './place';
import type { LoadFact } from './types';

/** Functions that load a module, by the beginning of their names. */
const loaders = /^_*(?:require|import|load|rewire|proxyquire|esmock|rewiremock|quibble)/i;

/** What the text of a file with such calls has in it. */
const needle =
  /(?:require|import|load|rewire|proxyquire|esmock|quibble)\w*\s*[(<]|\bimport\.meta\b|\brequire\s*\.\s*context\b/i;

/** Files that hold no functions. */
const data = /\.(?:json5?|node|wasm|css|scss|less|html|md|txt|svg|ya?ml)$/;

/**
 * Reads where a file loads modules under names that are put together while it runs: `require(path.join(__dirname, name))`,
 * `import(`./commands/${name}.js`)`, `import.meta.glob('./pages/*.js')`. What becomes of their exports is known where the call shows which are used.
 * A name of which not even the beginning is known (a plugin, a user's configuration) leads to no module of the project, unless the
 * file lists folders too.
 */
export function readLoads(source: SourceFile, places: Places): LoadFact[] {
  const found: LoadFact[] = [];
  if (!needle.test(source.text)) return found;
  const listsFolders = /\b(?:readdir|glob)/i.test(source.text) && /__dirname|import\.meta/.test(source.text);
  visitPaths(source.program, {
    CallExpression(path) {
      const kind = loaderKind(path.node);
      if (kind === undefined) return;
      const [argument, second] = childPathsAt(path, 'arguments');
      // What is known by name is followed.
      if (!argument || anyLoadOf(path)) return;
      if (second && isJson(second, source)) return;
      const names = kind === 'module' ? namesLoaded(path as NodePath) : undefined;
      const fact = { at: places.of(path as NodePath), ...(names && { names }) };
      for (const one of patternsOf(argument)) {
        const pattern = kind === 'folder' ? `${one}/*` : one;
        if (data.test(pattern)) continue;
        if (pattern.startsWith('.')) found.push({ pattern, ...fact });
        else if (kind === 'module' && pattern.startsWith('*') && listsFolders)
          found.push({ pattern: below(pattern), ...fact });
      }
    },
  });
  return found;
}

/** Where a module may be whose folder is not known: `./*`, and with its name, `./*` `/helper.js`. */
function below(pattern: string): string {
  const name = /\/[^*/]+$/.exec(pattern);
  return `./*${name?.[0] ?? ''}`;
}

/** What an expression stands for: one path, or one for each call of the function of the file around it. */
function patternsOf(argument: NodePath): string[] {
  const plain = pathPattern(argument);
  const owner = plain.includes('*') ? argument.getFunctionParent() : null;
  const calls = owner && callsOfFunction(owner);
  if (!owner || !calls || calls.length === 0) return [plain];
  const patterns = calls.map((call) => {
    const args = childPathsAt(call, 'arguments');
    const params = childPathsAt(owner as NodePath, 'params');
    return pathPattern(argument, new Map(params.flatMap((param, index) => givenTo(owner, param, args[index]))));
  });
  return [...new Set(patterns)];
}

/** A parameter with what a call gives for it, where that is all that it ever stands for. */
function givenTo(owner: NodePath, param: NodePath, argument: NodePath | undefined): [Binding, NodePath | undefined][] {
  const binding = param.isIdentifier() ? owner.scope.getOwnBinding(param.node.name) : undefined;
  return binding?.constant && argument && !argument.isSpreadElement() ? [[binding, argument]] : [];
}

/** `module`: the argument names a module, and is followed if it is a string; `other`: it may; `folder`: all modules of a folder. */
function loaderKind({ callee }: CallExpression): 'module' | 'other' | 'folder' | undefined {
  if (callee.type === 'Import') return 'module';
  if (callee.type === 'Identifier') {
    if (callee.name === 'require') return 'module';
    return loaders.test(callee.name) ? 'other' : undefined;
  }
  if (callee.type !== 'MemberExpression') return undefined;
  const name = staticKey(callee) ?? '';
  if (callee.object.type === 'MetaProperty') return /^glob/.test(name) ? 'other' : undefined;
  if (callee.object.type === 'Identifier' && callee.object.name === 'require')
    return name === 'context' ? 'folder' : undefined;
  return loaders.test(name) && !/(?:Actual|Mock)$/.test(name) ? 'other' : undefined;
}

/** `import(path, { with: { type: 'json' } })`. */
function isJson({ node }: NodePath, { text }: SourceFile): boolean {
  const { start, end } = span(node);
  return /\btype['"]?:\s*['"]json['"]/.test(text.slice(start, end));
}
