/**
 * The candidates that `word` was probably meant to be, best first.
 *
 * @param limit how many at most
 */
export function nearest(word: string, candidates: Iterable<string>, limit = 1): string[] {
  const wanted = word.toLowerCase();
  const scored = [...new Set(candidates)].map((candidate) => ({
    candidate,
    score: score(wanted, candidate.toLowerCase()),
  }));
  return scored
    .filter(({ score, candidate }) => score <= Math.max(2, Math.floor(Math.max(word.length, candidate.length) / 3)))
    .sort((a, b) => a.score - b.score || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

/** ` Did you mean X?`, or nothing. To be put at the end of a sentence. */
export function didYouMean(word: string, candidates: Iterable<string>, limit = 1): string {
  const found = nearest(word, candidates, limit);
  return found.length === 0 ? '' : ` Did you mean ${found.join(' or ')}?`;
}

/** Edit distance, except that a beginning or an end of three or more letters counts as close. */
function score(wanted: string, candidate: string): number {
  const isPart = wanted.length >= 3 && (candidate.startsWith(wanted) || candidate.endsWith(wanted));
  return isPart ? 1 : editDistance(wanted, candidate);
}

/** Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const substituted = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let best = Math.min(at(last, j) + 1, at(row, j - 1) + 1, substituted);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, at(beforeLast, j - 2) + 1);
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
