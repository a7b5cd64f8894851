import { isAbsolute, parse, sep } from 'node:path';

const magic = /[*?[\]{}!()]/;

/** A glob as the folder that it starts in and the rest. */
export interface SplitGlob {
  /** Relative or absolute, as the glob was; `.` when the glob starts with a wildcard. */
  readonly base: string;
  /** With `/`. */
  readonly pattern: string;
}

/** Splits a glob before its first segment with a wildcard; null when it has none and so is a plain path. */
export function splitGlob(glob: string): SplitGlob | null {
  const segments = (sep === '\\' ? glob.replaceAll(sep, '/') : glob).split('/');
  const first = segments.findIndex((segment) => magic.test(segment));
  if (first === -1) return null;
  const base = segments.slice(0, first).join('/');
  return { base: base || (isAbsolute(glob) ? parse(glob).root : '.'), pattern: segments.slice(first).join('/') };
}
