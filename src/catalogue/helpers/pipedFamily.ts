import type { Helper } from '../types';
import { type Typed, typedKinds } from './decoded';

/** What a member of the family can do. */
export interface PipedKind {
  readonly limits: boolean;
  readonly feeds: boolean;
  readonly typed: Typed;
}

/** A helper of the family; `widens` is what its widest member becomes, and what each becomes beyond the family. */
type Member = (kind: PipedKind) => Helper & { readonly widens: string };

const either = [false, true] as const;

/** The name of a member: `execPipedLimitedFedText`. */
export function pipedId(id: string, { limits, feeds, typed }: PipedKind): string {
  return `${id}${limits ? 'Limited' : ''}${feeds ? 'Fed' : ''}${typed}`;
}

/**
 * Helpers for calls of any `stdio` whose options can be seen: `Limited` obeys `timeout` and `killSignal`, `Fed` takes `input`, `Text` and `Bytes`
 * are for TypeScript files whose calls are alike. Each gives way to those that can do one thing more.
 */
export function pipedFamily(
  id: string,
  member: Member,
  typings: readonly Typed[] = typedKinds,
): Record<string, Helper> {
  const helpers: Record<string, Helper> = {};
  for (const limits of either) {
    for (const feeds of either) {
      for (const typed of typings) {
        const kind = { limits, feeds, typed };
        const { widens, ...helper } = member(kind);
        const wider = [
          ...(typed === '' ? [] : [pipedId(id, { ...kind, typed: '' })]),
          ...(feeds ? [] : [pipedId(id, { ...kind, feeds: true })]),
          ...(limits ? [] : [pipedId(id, { ...kind, limits: true })]),
        ];
        helpers[pipedId(id, kind)] = { ...helper, widens: [...wider, widens] };
      }
    }
  }
  return helpers;
}
