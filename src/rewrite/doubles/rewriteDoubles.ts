import { findModuleUses } from '../../analysis/findModuleUses';
import type { OwnCatalogue } from '../../catalogue/ownCatalogue';
import type { Edit } from '../../plan/types';
import { createEditList } from '../../source/EditList';
import type { SourceFile } from '../../source/SourceFile';
import { indexFor } from '../indexFor';
import { createMentions } from './mentions';
import type { Replacement } from './replacement';
import { settleFactory } from './settleFactory';
import { settleModule } from './settleModule';
import { settleTypes } from './settleTypes';
import { settleUse } from './settleUse';
import { unhandled } from './unhandled';

/** What a test file has to say for the doubles in it to stand in for the twins. */
export interface DoubleRewriting {
  readonly edits: readonly Edit[];
  /** `module.name` of the functions whose doubles are rewritten. */
  readonly names: ReadonlySet<string>;
}

/**
 * Rewrites the test doubles of a file: what replaces an API, and what tests say of it, becomes a double of its twin. A function of
 * which any mention cannot be told for certain keeps its doubles as they are.
 *
 * @param replacements functions that nothing the tests lead to calls any more
 * @param specifierOf how the files under test now spell the module of a twin; undefined when they do not load it as a module
 */
export function rewriteDoubles(
  source: SourceFile,
  replacements: readonly Replacement[],
  own: OwnCatalogue | undefined,
  specifierOf: (module: string) => string | undefined,
): DoubleRewriting {
  const uses = findModuleUses(source, indexFor(source, source.file, own)).uses;
  const names = new Set<string>();
  const edits = createEditList(source.text);
  const modules = new Set(replacements.map(({ module }) => module));
  for (const module of modules) {
    const ofModule = replacements.filter((one) => one.module === module);
    const ownUses = uses.filter(({ root }) => root.module === module);
    const mentions = createMentions(source, module, ownUses);
    // What mocks the module as a whole names it: all of it moves to the module of the twins, or nothing.
    if (mentions.isMockedWhole && ofModule.some(({ twin }) => twin.module !== module)) {
      const trial = createEditList(source.text);
      if (!settleModule(source, mentions, ofModule, trial, specifierOf)) continue;
      for (const { name } of ofModule) names.add(`${module}.${name}`);
      addAll(edits, trial.toEdits());
      continue;
    }
    for (const replacement of ofModule) {
      const trial = createEditList(source.text);
      const context = { source, edits: trial, replacement, handled: new Set<number>(), isSwapped: false };
      settleTypes(context);
      const isCertain =
        isWithin(replacement) &&
        mentions.usesOf(replacement.name).every((use) => settleUse(use, mentions, context)) &&
        mentions.factories.every((factory) => settleFactory(factory, context)) &&
        context.handled.size > 0 &&
        !unhandled(source, replacement.name, context.handled);
      if (!isCertain) continue;
      names.add(`${module}.${replacement.name}`);
      addAll(edits, trial.toEdits());
    }
  }
  return { edits: names.size > 0 ? edits.toEdits() : [], names };
}

/** Whether the twin can be reached by what tests call the module: it is in it, or in `fs.promises`. */
function isWithin({ module, twin }: Replacement): boolean {
  return twin.module === module || (module === 'fs' && twin.module === 'fs/promises');
}

/** One place can be a matter of two functions, such as the import of both. */
function addAll(list: ReturnType<typeof createEditList>, edits: readonly Edit[]): void {
  for (const { start, end, text } of edits) {
    if (start === end) list.insert(start, text);
    else list.replace(start, end, text);
  }
}
