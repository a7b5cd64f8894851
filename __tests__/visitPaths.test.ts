import type { NodePath } from '@babel/traverse';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { forgetTrees, parseSource } from '../src/source/parseSource';
import { visitPaths } from '../src/source/visitPaths';

/** What Babel's own traversal visits. */
function traversed(program: ReturnType<typeof parseSource>['program']): NodePath[] {
  const found: NodePath[] = [];
  program.traverse({ enter: (one) => void found.push(one) });
  return found;
}

describe('visitPaths', () => {
  it('visits the same paths in the same order as a traversal, with the same scopes', () => {
    const root = path.join(__dirname, '..');
    const files = ['__testfixtures__', 'src/rewrite']
      .flatMap((folder) => readdirSync(path.join(root, folder), { recursive: true }).map((file) => `${folder}/${file}`))
      .filter((file) => /\.[cm]?[jt]sx?$/.test(file))
      .filter((_, index) => index % 4 === 0);
    expect(files.length).toBeGreaterThan(100);
    for (const file of files) {
      forgetTrees();
      const { program } = parseSource(readFileSync(path.join(root, file), 'utf8'), file);
      const visited: NodePath[] = [];
      visitPaths(program, { Identifier: (one) => void visited.push(one) });
      const scopes = visited.map(({ scope }) => scope);
      const expected = traversed(program).filter((one) => one.isIdentifier());
      expect({
        file,
        same: visited.length === expected.length && visited.every((one, i) => one === expected[i]),
      }).toEqual({
        file,
        same: true,
      });
      expect(expected.every(({ scope }, index) => scope === scopes[index])).toBe(true);
    }
  });

  it('takes aliases and several types, each once', () => {
    const { program } = parseSource('const f = () => { class A { m() { return b?.c(); } } };', 'a.js');
    const seen: string[] = [];
    visitPaths(program, {
      Function: (one) => void seen.push(one.node.type),
      'CallExpression|OptionalCallExpression': (one: NodePath) => void seen.push(one.node.type),
    });
    expect(seen).toEqual(['ArrowFunctionExpression', 'ClassMethod', 'OptionalCallExpression']);
    expect(() => visitPaths(program, { Function: () => undefined, ClassMethod: () => undefined })).toThrow(
      'ClassMethod',
    );
  });

  it('finds nothing of a tree that was let go of, and starts anew', () => {
    const first = parseSource('one();', 'a.js');
    const names: string[] = [];
    const visit = (source: ReturnType<typeof parseSource>): void =>
      visitPaths(source.program, { Identifier: ({ node }) => void names.push(node.name) });
    visit(first);
    visit(parseSource('two();', 'a.js'));
    visit(parseSource('three();', 'a.js'));
    visit(first);
    forgetTrees();
    visit(parseSource('four();', 'a.js'));
    expect(names).toEqual(['one', 'two', 'three', 'one', 'four']);
  });
});
