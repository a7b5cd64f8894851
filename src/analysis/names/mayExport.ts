import type { SourceFile } from '../../source/SourceFile';

/** Whether other files may get anything from this one; by a look at its text. */
export function mayExport({ text }: SourceFile): boolean {
  return /\bexports?\b/.test(text);
}
