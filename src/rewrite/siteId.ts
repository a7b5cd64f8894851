import { createHash } from 'node:crypto';

/**
 * Makes ids that stay the same under edits elsewhere in the file: they hang on the API, the function and the text of the
 * call, and (for equal ones) on the order within the function.
 */
export function createSiteIds(): (api: string, functionName: string | null, callText: string) => string {
  const seen = new Map<string, number>();
  return (api, functionName, callText) => {
    const key = [api, functionName ?? '', callText.replace(/\s+/g, ' ')].join('\0');
    const ordinal = seen.get(key) ?? 0;
    seen.set(key, ordinal + 1);
    return createHash('sha256').update(`${key}\0${ordinal}`).digest('hex').slice(0, 12);
  };
}
