import type { Run, RunFile } from './types';

/**
 * Several runs over the same paths, one after the other, as one: each file as the first found it and the last left it, with the
 * sites of all. For reports.
 */
export function joinRuns(runs: readonly [Run, ...Run[]]): Run {
  const [first] = runs;
  const dependencies = distinct(runs.flatMap((run) => run.dependencies ?? []));
  const files = new Map<string, RunFile>();
  for (const file of runs.flatMap((run) => run.files)) {
    const before = files.get(file.path);
    files.set(file.path, before ? joinFiles(before, file) : file);
  }
  return {
    ...first,
    mode: runs.some(({ mode }) => mode === 'write') ? 'write' : 'dry',
    parsedCount: Math.max(...runs.map(({ parsedCount }) => parsedCount)),
    files: [...files.values()].sort((a, b) => (a.file < b.file ? -1 : 1)),
    errors: distinct(runs.flatMap(({ errors }) => errors)),
    warnings: distinct(runs.flatMap(({ warnings }) => warnings)),
    ...(dependencies.length > 0 && { dependencies }),
  };
}

function joinFiles(before: RunFile, after: RunFile): RunFile {
  const { text } = before;
  const { output } = after.outcome === 'failed' ? before.plan : after.plan;
  const sites = [...before.plan.sites, ...after.plan.sites].sort((a, b) => a.line - b.line || a.column - b.column);
  const edits = text === output ? [] : [{ start: 0, end: text.length, text: output }];
  // A run of one transform calls the directives of the others unused.
  const elsewhere = new Set(before.plan.unusedDirectives.map((directive) => directive.text));
  const unusedDirectives = after.plan.unusedDirectives.filter((directive) => elsewhere.has(directive.text));
  const wasWritten = before.outcome === 'written' || after.outcome === 'written';
  return {
    ...before,
    plan: { ...after.plan, sites, edits, output, unusedDirectives },
    outcome: wasWritten ? 'written' : after.outcome,
  };
}

function distinct<T>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}
