/**
 * Where a file calls a function with an encoding and without one, its type parameter `E` tells what comes back, as the overloads of the
 * sync functions do: `function $name<E = null>(..., options?: ... & { encoding?: E }): Promise<...>`.
 */
export const decoded = 'E extends BufferEncoding ? string : Buffer';

/** A type of options, with what `decoded` depends on. */
export function withEncoding(options: string): string {
  return `import('child_process').${options} & { encoding?: E }`;
}

/** How the calls of a TypeScript file are alike: all say an encoding, none says one, or they are not (or cannot be seen to be). */
export type Typed = '' | 'Text' | 'Bytes';

export const typedKinds: readonly Typed[] = ['', 'Text', 'Bytes'];

/** The parts of a signature that depend on it; `result` is what comes back of one output. */
export function typedParts(typed: Typed, options: string): { generic: string; options: string; result: string } {
  switch (typed) {
    case 'Text':
      return {
        generic: '',
        options: `options: import('child_process').${options}WithStringEncoding`,
        result: 'string',
      };
    case 'Bytes':
      return { generic: '', options: `options?: import('child_process').${options}`, result: 'Buffer' };
    case '':
      return { generic: '<E = null>', options: `options?: ${withEncoding(options)}`, result: decoded };
  }
}
