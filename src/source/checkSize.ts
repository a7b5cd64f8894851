import { getHeapStatistics } from 'node:v8';

/** Bytes that the tree of dense code takes with its scopes and paths, and those of what it is rewritten to, for each UTF-16 unit. Measured. */
const bytesPerUnit = 450;

/** What is wrong with a text that needs more memory than this process may have: without memory, Node ends without a word to other files. */
export function checkSize(text: string): string | undefined {
  const needed = text.length * bytesPerUnit;
  const { heap_size_limit: limit } = getHeapStatistics();
  if (needed <= limit) return undefined;
  const room = Math.ceil((needed * 1.1) / 1e9) * 1000;
  return `${megabytes(text.length)} of code take more memory than Node gives to it; NODE_OPTIONS=--max-old-space-size=${room} gives more`;
}

function megabytes(units: number): string {
  return `${(units / 1e6).toFixed(1)} MB`;
}
