/** Names under which values are found in others that are no names of properties. */
export const ELEMENT = '[]';
/** Any property: which one is looked at is not known, so that it may be each of them. */
export const ANY = '*';
/** Any property: which one is set is not known, so that each of them may be it. */
export const SOME = '*=';
export const INSTANCE = '@instance';
export const CONSTRUCTOR = '@constructor';
/** What listens to an event; of any name without one. */
export function listenersOf(event: string | undefined): string {
  return `@on ${event ?? ANY}`;
}
