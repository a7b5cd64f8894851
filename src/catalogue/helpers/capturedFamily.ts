import type { Helper } from '../types';
import { briefBody, type CapturedBody } from './briefBody';
import { childBody } from './childBody';
import { type Typed, typedKinds } from './decoded';
import { type Fed, fedKinds, widerFed } from './feeding';

/** How the functions around one of `exec` and `execFile` are written. */
export interface CapturedTexts {
  /** `exec` or `execFile`. */
  readonly base: 'exec' | 'execFile';
  readonly common: Pick<Helper, 'name' | 'otherNames' | 'names'>;
  readonly javascript: (body: CapturedBody) => string;
  /** For TypeScript files: of all kinds of calls, of calls that all say an encoding, of calls that say none. */
  readonly typescript: Readonly<Record<Typed, (body: CapturedBody) => string>>;
}

/**
 * The functions that give back what a child printed on its two outputs, each named for what it does:
 * - `Brief`, without limits and where nothing looks at the error, or `Captured`;
 * - `Fed`, with `input`, `Recoded`, with one of another encoding, or nothing;
 * - `Text` or `Bytes`, for TypeScript files whose calls are alike. (Two functions are shorter than what they could share.)
 */
export function capturedFamily({ base, common, javascript, typescript }: CapturedTexts): Record<string, Helper> {
  const helpers: Record<string, Helper> = {};
  for (const kind of ['Captured', 'Brief'] as const) {
    for (const fed of fedKinds) {
      const fedMore = widerFed[fed];
      for (const typed of typedKinds) {
        const wider = [
          ...(typed === '' ? [] : [base + kind + fed]),
          ...(fedMore === undefined ? [] : [base + kind + fedMore + typed]),
          ...(kind === 'Captured' ? [] : [`${base}Captured${fed}${typed}`]),
        ];
        helpers[base + kind + fed + typed] = {
          ...common,
          widens: wider.length === 0 ? base : wider,
          ...(kind === 'Captured' &&
            typed === '' && { composed: fed === 'Recoded' ? `${base}OverPipedLimitedFed` : `${base}Composed${fed}` }),
          javascript: javascript(bodyOf(kind, base, fed, '')),
          typescript: typescript[typed](bodyOf(kind, base, fed, typed)),
        };
      }
    }
  }
  return helpers;
}

function bodyOf(kind: 'Captured' | 'Brief', base: 'exec' | 'execFile', feeds: Fed, typed: Typed): CapturedBody {
  if (kind === 'Brief') return (text) => briefBody({ ...text, feeds });
  const child = { kind: base, outputs: 'collected', limits: true, errors: true, feeds, typed } as const;
  return ({ language, signature }) => `async function $name${signature} {\n${childBody({ ...child, language })}\n}`;
}
