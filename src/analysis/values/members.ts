/** Names under which values are found in others that are no names of properties. */
export const ELEMENT = '[]';
/** Any property: which one is not known. */
export const ANY = '*';
export const INSTANCE = '@instance';
export const CONSTRUCTOR = '@constructor';
/** What listens to an event; of any name without one. */
export function listenersOf(event: string | undefined): string {
  return `@on ${event ?? ANY}`;
}
