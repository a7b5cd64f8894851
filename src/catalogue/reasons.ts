import type { Reason } from './types';

/** Every code that a report can carry. One entry a code; `explain` and `docs/refusals.md` are made from it. */
export const reasons: readonly Reason[] = [
  {
    code: 'in-sync-function',
    kind: 'out-of-scope',
    title: 'in a function that is not async',
    meaning:
      'The call stands in a synchronous function. Awaiting there would change what the function returns to every caller, so it is left alone unless promotion is asked for.',
    hint: 'Run with --promote file to turn unexported helpers async together with their callers.',
    example: "function load() {\n  return fs.readFileSync('a.json', 'utf8');\n}",
  },
];
