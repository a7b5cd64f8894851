import { traverseFast } from '@babel/types';
import { findModuleUses } from '../../../analysis/findModuleUses';
import type { OwnCatalogue } from '../../../catalogue/ownCatalogue';
import { stringValue } from '../../../source/ast';
import { createEditList } from '../../../source/EditList';
import type { SourceFile } from '../../../source/SourceFile';
import { indexFor } from '../../indexFor';
import { createMentions } from '../mentions';
import type { Replacement } from '../replacement';
import type { DoubleRewriting } from '../rewriteDoubles';
import { unhandled } from '../unhandled';
import { bridgeModules } from './bridgeModules';
import { bridgeSpies } from './bridgeSpies';
import { bridgeTables } from './bridgeTables';
import { emitAdditions } from './emitAdditions';
import { callsByName, isRewritten } from './twinIn';
import type { Addition, BridgeContext, BridgedFile, BridgeWorld } from './types';

/**
 * Has the doubles of functions answer for their twins, too, where they cannot become doubles of the twins: because something still calls
 * the function, or because it cannot be told what a test does with its double. A double of the twin calls that of the function, so that
 * what the test says of it stays as it is.
 */
export function bridgeDoubles(
  source: SourceFile,
  replacements: readonly BridgeContext['replacement'][],
  own: OwnCatalogue | undefined,
  world: BridgeWorld,
): DoubleRewriting {
  const uses = findModuleUses(source, indexFor(source, source.file, own)).uses;
  const names = new Set<string>();
  const additions: Addition[] = [];
  for (const replacement of replacements) {
    const { module, name, twin } = replacement;
    if (twin.module !== module && !(module === 'fs' && twin.module === 'fs/promises')) continue;
    const ownUses = uses.filter(({ root }) => root.module === module);
    const mentions = createMentions(source, module, ownUses);
    const context = { source, replacement, world };
    const wide = [bridgeSpies(mentions, context), bridgeModules(mentions, context)];
    const tables = bridgeTables(context);
    if (!tables || wide.includes(undefined)) continue;
    const found = wide.flatMap((one) => one ?? []);
    // Doubles of the twin would be in the way of what calls it already; what replaces the module has none of it so far.
    const isKnown =
      found.some(({ kind }) => kind !== 'member') &&
      (underTest(source, replacement, world).some((file) => callsByName(file, twin.name)) ||
        unhandled(source, twin.name, new Set()));
    if (isKnown || found.length + tables.length === 0) continue;
    names.add(`${module}.${name}`);
    additions.push(...found, ...tables);
  }
  const edits = createEditList(source.text);
  emitAdditions(source, additions, edits);
  return { edits: edits.toEdits(), names };
}

/** The files that a test names; if it names none of the project, those in which calls of the function were rewritten. */
function underTest(source: SourceFile, replacement: Replacement, { files, fileAt }: BridgeWorld): BridgedFile[] {
  const found = new Set<BridgedFile>();
  traverseFast(source.ast, (node) => {
    const loaded =
      node.type === 'ImportDeclaration' ? node.source : node.type === 'CallExpression' ? node.arguments[0] : undefined;
    const text = stringValue(loaded);
    const file = text === undefined || !/^[\w@.~#/-]+$/.test(text) ? undefined : fileAt(text);
    if (file) found.add(file);
  });
  return found.size > 0 ? [...found] : files.filter((file) => isRewritten(file, replacement));
}
