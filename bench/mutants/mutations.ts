/** A rule of the engine, and how to break it. */
export interface Mutation {
  readonly rule: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

export const mutations: readonly Mutation[] = [
  {
    rule: 'an awaited object of a member expression gets parentheses',
    file: 'src/rewrite/awaitParens.ts',
    from: `return path.key === 'object';`,
    to: `return false;`,
  },
  {
    rule: 'what is read before a new await and set after it is a hazard',
    file: 'src/analysis/hazards/walk.ts',
    from: `for (const trail of torn) walk.report(`,
    to: `for (const trail of torn.slice(0, 0)) walk.report(`,
  },
  {
    rule: 'a continue in an inner loop names the outer one',
    file: 'src/rewrite/callbacks/loopReturns.ts',
    from: `const label = needsLabel ? freeLabel(callback, source) : undefined;`,
    to: `const label = undefined;`,
  },
  {
    rule: 'nothing is hoisted over what has an effect',
    file: 'src/rewrite/hoist/canHoist.ts',
    from: `return around.earlier.every(`,
    to: `return true || around.earlier.every(`,
  },
  {
    rule: 'new names are free in every scope',
    file: 'src/source/nameTable.ts',
    from: `const isTaken = (name: string): boolean => (counts.get(name) ?? 0) > 0;`,
    to: `const isTaken = (name: string): boolean => (counts.get(name) ?? 0) > 99;`,
  },
  {
    rule: 'offsets count the byte order mark',
    file: 'src/rewrite/planFile.ts',
    from: `edits: edits.map((edit) => ({ ...edit, start: edit.start + shift, end: edit.end + shift })),`,
    to: `edits,`,
  },
  {
    rule: 'what is started for many elements overlaps with itself',
    file: 'src/analysis/hazards/overlap.ts',
    from: `if (isMethod && index === 0 && batchMethods.has(name)) return 'batch';`,
    to: ``,
  },
  {
    rule: 'a function with a caller that cannot wait stays sync',
    file: 'src/analysis/promotion/closure.ts',
    from: `if (call.obstacle) return call.obstacle;`,
    to: ``,
  },
  {
    rule: 'texts at one offset nest by width',
    file: 'src/source/EditList.ts',
    from: `rank: [0, end - start, -order]`,
    to: `rank: [0, start - end, -order]`,
  },
  {
    rule: 'exists never rejects',
    file: 'src/catalogue/helpers/exists.ts',
    from: '    return false;\n  }\n}`,\n  typescript',
    to: '    throw new Error(path);\n  }\n}`,\n  typescript',
  },
  {
    rule: 'blocking HTTP of a function is converted together',
    file: 'src/rewrite/keepTogether.ts',
    from: `const http = works.filter(`,
    to: `const http = works.slice(0, 0).filter(`,
  },
  {
    rule: 'what runs in a place without await is refused',
    file: 'src/analysis/placement.ts',
    from: `if (path.node.kind === 'get') return { kind: 'never', reason: 'in-getter' };`,
    to: `if (path.node.kind === 'get') return { kind: 'async', function: path };`,
  },
  {
    rule: 'a double that gives nothing gives no promise either',
    file: 'src/rewrite/doubles/settleUse.ts',
    from: `return chain.isCertain && (twin.kind === 'same' || chain.isSet || given !== undefined);`,
    to: `return chain.isCertain;`,
  },
  {
    rule: 'a call that stays keeps its whole database',
    file: 'src/rewrite/sqlite/settleDatabases.ts',
    from: `if (!staying && !(isIdle && database.bodies.length > 0)) continue;`,
    to: `continue;`,
  },
  {
    rule: 'all callers of what turns async turn async with it',
    file: 'src/analysis/promotion/closure.ts',
    from: `const next = callersOf(links, [...reached], isCandidate);`,
    to: `const next = reached;`,
  },
  {
    rule: 'an imported name that a parameter hides is not the import',
    file: 'src/rewrite/names/createNames.ts',
    from: `use.expression.scope.getBinding(binding.name) === binding.binding &&
        !used.isRemovable(binding)`,
    to: `!used.isRemovable(binding)`,
  },
  {
    rule: 'typed names are not taken from an untyped require',
    file: 'src/rewrite/names/createNames.ts',
    from: `source.language === 'typescript' && to.kind === 'require' && from !== 'require'`,
    to: `source.language !== source.language && to.kind === 'require' && from !== 'require'`,
  },
  {
    rule: 'what loses a comment is not written',
    file: 'src/source/verifyOutput.ts',
    from: `if (lost !== undefined) return`,
    to: `if (lost === '') return`,
  },
  {
    rule: 'what leaves a name without a declaration is not written',
    file: 'src/source/verifyOutput.ts',
    from: `if (free.length > 0) return`,
    to: `if (free.length > 99) return`,
  },
  {
    rule: 'what leaves a call of a promoted function without await is not written',
    file: 'src/rewrite/promote/floatingCall.ts',
    from: `return first && `,
    to: `return first && first.line < 0 ? '' : undefined && `,
  },
];
