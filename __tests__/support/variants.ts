/** The same program in other clothes. `apply` gets the texts of input and output and changes both in the same way. */
export interface Variant {
  readonly name: string;
  /** Lines added in front; reported line numbers move by it. */
  readonly addedLines: number;
  /** Whether columns of sites stay what they are. */
  readonly keepsColumns: boolean;
  /** Whether ids of sites must stay what they are: the site's own line is untouched. */
  readonly keepsIds: boolean;
  /** Whether the variant says something about this input. */
  readonly applies: (input: string) => boolean;
  /** The variant of a text; `input` decides on what is counted (such as the indentation unit). */
  readonly apply: (text: string, input: string) => string;
}

const BOM = '\uFEFF';

/** All variants that a fixture is tested under, besides as it is. */
export const variants: readonly Variant[] = [
  {
    name: 'CRLF',
    addedLines: 0,
    keepsColumns: true,
    keepsIds: false,
    applies: () => true,
    apply: (text) => text.replace(/\r?\n/g, '\r\n'),
  },
  {
    name: 'tabs',
    addedLines: 0,
    keepsColumns: false,
    keepsIds: false,
    applies: (input) => /^ {2,}\S/m.test(input) && !/^\t/m.test(input),
    apply: (text, input) => tabify(text, indentUnit(input)),
  },
  {
    name: 'BOM',
    addedLines: 0,
    keepsColumns: true,
    keepsIds: true,
    // Neither V8 nor Babel takes a hashbang after a BOM.
    applies: (input) => !input.startsWith(BOM) && !input.startsWith('#!'),
    apply: (text) => BOM + text,
  },
  {
    name: 'hashbang',
    addedLines: 1,
    keepsColumns: true,
    keepsIds: true,
    applies: (input) => !input.startsWith(BOM) && !input.startsWith('#!'),
    apply: (text, input) => `#!/usr/bin/env node${input.includes('\r\n') ? '\r\n' : '\n'}${text}`,
  },
  {
    name: 'no final newline',
    addedLines: 0,
    keepsColumns: true,
    keepsIds: true,
    applies: (input) => /\n$/.test(input),
    apply: (text) => text.replace(/(?:\r?\n)+$/, ''),
  },
];

/** Lines after an opening bracket: others may stand in templates. */
function indentUnit(input: string): number {
  const opened = Array.from(input.matchAll(/[({[]\n( {2,})\S/g), ([, spaces = '']) => spaces.length);
  const widths =
    opened.length > 0 ? opened : Array.from(input.matchAll(/^( {2,})\S/gm), ([, spaces = '']) => spaces.length);
  return Math.min(...widths);
}

function tabify(text: string, unit: number): string {
  return text.replace(/^ +/gm, (spaces) => {
    return '\t'.repeat(Math.floor(spaces.length / unit)) + ' '.repeat(spaces.length % unit);
  });
}
