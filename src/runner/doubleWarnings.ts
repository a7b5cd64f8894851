import type { RunFile } from './types';

/** Says which test doubles stand in for what a file no longer calls, and are for a person to change. */
export function doubleWarnings({ file, plan }: RunFile): string[] {
  const left = plan.sites.flatMap(({ status, api, doubles = [], settledDoubles = [] }) => {
    const rest = status === 'rewritten' ? doubles.filter((one) => !settledDoubles.includes(one)) : [];
    return rest.length > 0 ? [{ api, rest }] : [];
  });
  const doubles = [...new Set(left.flatMap(({ rest }) => rest))];
  const [first] = doubles;
  if (first === undefined) return [];
  const apis = [...new Set(left.map(({ api }) => api))].join(', ');
  const rest = doubles.length > 1 ? ` and ${doubles.length - 1} more` : '';
  const verb = doubles.length > 1 ? 'test doubles stand' : 'a test double stands';
  return [
    `${file}: ${verb} in for ${apis}, which it no longer calls: ${first}${rest} (--respect-mocks leaves such calls alone)`,
  ];
}
