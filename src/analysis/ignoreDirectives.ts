import type { SourceFile } from '../source/SourceFile';
import { lineMap } from '../source/lineMap';
import { nextCodeLine } from './nextCodeLine';
import type { UnusedDirective } from '../plan/types';

/** What a directive is asked about. */
interface Subject {
  /** The lines that a comment may stand before: that of the call, and that at which its statement begins. */
  readonly lines: readonly number[];
  readonly api: string;
  readonly transform: string;
}

/** The `unsync-ignore` comments of one file. */
export interface IgnoreDirectives {
  /** Whether a directive silences the site; marks that directive as used. */
  isIgnored(subject: Subject): boolean;
  /** Those that silenced nothing. */
  unused(): UnusedDirective[];
}

const pattern = /^\s*\*?\s*unsync-ignore(?:-(next-line|file)(?![\w-])[ \t]*([^\s*]*))?/;

/**
 * Reads `// unsync-ignore-next-line [api or transform] free text` and `/* unsync-ignore-file *\/`. Between a directive and its line
 * other comments may stand. Misspelt ones silence nothing.
 * @param isKnown whether a word is the name of an API or a transform: only then it narrows the directive
 */
export function readIgnoreDirectives(source: SourceFile, isKnown: (word: string) => boolean): IgnoreDirectives {
  const positionOf = lineMap(source.text);
  const directives = (source.ast.comments ?? []).flatMap((comment) => {
    const match = pattern.exec(comment.value);
    if (!match || typeof comment.start !== 'number' || typeof comment.end !== 'number') return [];
    const word = match[2] ?? '';
    const { line, column } = positionOf(comment.start);
    const silences = match[1] === 'next-line' ? nextCodeLine(source, positionOf(comment.end).line) : match[1];
    return [
      { line, column, silences, only: isKnown(word) ? word : undefined, text: comment.value.trim(), used: false },
    ];
  });
  return {
    isIgnored(subject) {
      const found = directives.filter(
        (one) =>
          (one.silences === 'file' || subject.lines.some((line) => line === one.silences)) &&
          (one.only === undefined || one.only === subject.api || one.only === subject.transform),
      );
      for (const one of found) one.used = true;
      return found.length > 0;
    },
    unused: () => directives.filter((one) => !one.used).map(({ line, column, text }) => ({ line, column, text })),
  };
}
