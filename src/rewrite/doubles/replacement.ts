/** A function that rewritten files no longer call, and what they call instead. */
export interface Replacement {
  /** Where the function comes from, without `node:`. */
  readonly module: string;
  readonly name: string;
  readonly twin: Twin;
}

/** What a rewritten call calls, with the same arguments. `exists`: it rejects instead of giving false. */
export interface Twin {
  readonly module: string;
  readonly name: string;
  readonly kind: 'same' | 'exists';
}
