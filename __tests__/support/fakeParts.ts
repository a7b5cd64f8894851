import type { ApiEntry } from '../../src/catalogue/types';
import type { FilePlan, PlanOptions, Site } from '../../src/plan/types';
import type { PlanParts } from '../../src/runner/plan';
import type { Planner } from '../../src/runner/types';

/** A call of the planner. */
export interface Planned {
  readonly file: string;
  readonly text: string;
  readonly options: PlanOptions;
}

/** A site at the start of a text, with these parts changed. */
export function site(parts: Partial<Site> = {}): Site {
  const position = { start: 0, end: 4, line: 1, column: 1, endLine: 1, endColumn: 5 };
  const kind = {
    api: 'fs.readFileSync',
    transform: 'fs-sync-to-promises',
    status: 'rewritten',
    level: 'safe',
  } as const;
  return { id: 'id', ...position, ...kind, function: null, hazards: [], ...parts };
}

/** Replaces each `goSync` by `await go`; `broken` in a text is an error. No real parser. */
export function fakePlan(text: string): FilePlan {
  const error = { message: 'Unexpected token', line: 2, column: 3 };
  if (text.includes('broken')) return { sites: [], edits: [], output: text, unusedDirectives: [], error };
  const edits = [...text.matchAll(/goSync/g)].map(({ index }) => ({ start: index, end: index + 6, text: 'await go' }));
  const sites = edits.map(({ start, end }) => site({ id: `id${start}`, start, end }));
  return { sites, edits, output: text.replaceAll('goSync', 'await go'), unusedDirectives: [] };
}

const entry = { transform: 'fs-sync-to-promises', cost: 'io', effects: ['reads'], variants: [] } as const;

/** A catalogue of three APIs: by a `Sync` name, of a package, of a global. */
export const fakeCatalogue: readonly ApiEntry[] = [
  { ...entry, api: 'fs.readFileSync', modules: ['global'], path: ['goSync'] },
  { ...entry, api: 'sleepy', modules: ['@scope/sleepy/now'], path: [] },
  { ...entry, api: 'Atomics.wait', modules: ['global'], path: ['Atomics', 'wait'], transform: 'other' },
];

/** Parts of a run that record what was planned. */
export function fakeParts(plan: Planner = fakePlan): PlanParts & { readonly planned: Planned[] } {
  const planned: Planned[] = [];
  return {
    planned,
    loadCatalogue: () => Promise.resolve(fakeCatalogue),
    loadPlanner: () =>
      Promise.resolve((text, file, options) => {
        planned.push({ file, text, options });
        return plan(text, file, options);
      }),
  };
}
