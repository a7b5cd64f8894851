import { codeStyle } from '../../../source/codeStyle';
import type { SourceFile } from '../../../source/SourceFile';
import type { BridgeContext } from './types';

/** A function that does what the twin does, by calling the double: `async (path) => { if (!fs.existsSync(path)) throw ... }`. */
export function delegate({ replacement, source }: BridgeContext, target: string): string {
  const isTyped = source.language === 'typescript';
  if (replacement.twin.kind === 'exists')
    return `async (path${isTyped ? ': any' : ''}) => { if (!${target}(path)) ${thrown(source)} }`;
  return isTyped ? `async (...args: any[]) => (${target} as any)(...args)` : `async (...args) => ${target}(...args)`;
}

/** What a twin does about a file that is not there. */
export function thrown(source: SourceFile): string {
  const { quote, semicolons } = codeStyle(source);
  return `throw new Error(${quote}ENOENT${quote})${semicolons ? ';' : ''}`;
}
