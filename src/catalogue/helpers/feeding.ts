/** Whether something is fed to a child: nothing, so that its stdin ends at once; `input`; or `input` that `encoding` makes other bytes of than UTF-8 does. */
export type Fed = '' | 'Fed' | 'Recoded';

export const fedKinds: readonly Fed[] = ['', 'Fed', 'Recoded'];

/** The next kind that does what this one does, too. */
export const widerFed: Readonly<Record<Fed, Fed | undefined>> = { '': 'Fed', Fed: 'Recoded', Recoded: undefined };

/** The lines of a helper that have to do with what its child reads. */
export interface Feeding {
  /** Before the child is started. */
  readonly declared: string;
  /** Where its end is told; `failure` is what the callback got. */
  readonly cause: string;
  /** After it is started. */
  readonly fed: string;
}

/**
 * Feeds `input` to the child, or ends its stdin at once. As the synchronous functions do, a child that does not read fails only where the
 * input is longer than what the system keeps for it (219,264 bytes on Linux, 146,176 from libuv 1.51 on): they write it before such a child can be gone.
 */
export function feeding(feeds: Fed, language: 'javascript' | 'typescript'): Feeding {
  if (feeds === '') return { declared: '', cause: '', fed: '    subprocess.stdin?.end();\n' };
  const type = language === 'typescript' ? ': NodeJS.ErrnoException | undefined' : '';
  return {
    declared: `    let unread${type};\n`,
    cause: '      const cause = killed ? failure : (unread ?? failure);\n',
    fed: `    subprocess.stdin?.on('error', (error) => {
      // A short input that is not read is no failure.
      if (Buffer.byteLength(options?.input ?? '') > 140_000) unread = error;
    });
    subprocess.stdin?.end(${inputOf(feeds, language)});
`,
  };
}

/** What is written, with the encoding of a text. */
export function inputOf(feeds: Fed, language: 'javascript' | 'typescript'): string {
  if (feeds === '') return '';
  if (feeds === 'Fed') return 'options?.input';
  return `options?.input, options?.encoding${language === 'typescript' ? ' as BufferEncoding' : ''}`;
}
