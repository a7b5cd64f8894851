import {
  completeRun,
  dirtyFiles,
  render,
  replan,
  type Run,
  type RunFile,
  type Site,
  willBeWritten,
} from '../src/index';
import type { CliOptions } from './cliOptions';
import type { Io } from './io';
import { readLines } from './readLines';
import { usesColor } from './writeReports';

const help = `y - rewrite this call
n - leave this call alone
a - rewrite this call and all later ones in the file
d - leave this call and all later ones in the file alone
q - quit: leave this call and all later ones alone
? - print this help
`;

/** `yes` and `no` for one call; `rest-yes` and `rest-no` for the rest of the file too; `quit` for all that is left. */
type Answer = 'yes' | 'no' | 'rest-yes' | 'rest-no' | 'quit';
const answers: Readonly<Record<string, Answer>> = { y: 'yes', n: 'no', a: 'rest-yes', d: 'rest-no', q: 'quit' };

/**
 * Asks for each call that can be rewritten, as `git add -p` does for hunks, and shows what the rewriting adds to what was taken
 * before. The end of the input counts as `q`.
 *
 * @returns the run with the calls that were not picked struck from it
 */
export async function pickSites(run: Run, options: CliOptions, io: Io): Promise<Run> {
  const lines = readLines(io.stdin);
  const color = usesColor(options, io, io.stdout);
  const dirty = new Set(
    options.write && !options.allowDirty ? await dirtyFiles(run.files.map(({ path }) => path)) : [],
  );
  const candidates = run.files.filter((file) => willBeWritten(file) && !file.created);
  const total = candidates.filter(({ path }) => !dirty.has(path)).flatMap((file) => rewrittenIn(file)).length;
  const warnings = [...run.warnings];
  const picked = new Map<string, RunFile>();
  let asked = 0;
  let isOver = false;
  for (const file of candidates) {
    if (dirty.has(file.path))
      warnings.push(`${file.file}: not offered, it has changes that are not committed (--allow-dirty)`);
    picked.set(file.path, isOver || dirty.has(file.path) ? await keepOnly(file, new Set()) : await pickIn(file));
  }
  await lines.return();
  const files = run.files.map((file) => picked.get(file.path) ?? file);
  return await completeRun({ ...run, warnings, files });

  async function pickIn(file: RunFile): Promise<RunFile> {
    const taken = new Set<string>();
    let rest: Answer | undefined;
    let base = file.text;
    for (const site of rewrittenIn(file)) {
      asked += 1;
      const candidate = await keepOnly(file, new Set([...taken, site.id]));
      const answer = rest ?? (isOver ? 'no' : await askFor(file, base, candidate));
      if (answer === 'quit') isOver = true;
      if (answer === 'rest-yes' || answer === 'rest-no') rest = answer;
      if (answer === 'yes' || answer === 'rest-yes') {
        taken.add(site.id);
        base = candidate.plan.output;
      }
    }
    return await keepOnly(file, taken);
  }

  async function askFor(file: RunFile, base: string, candidate: RunFile): Promise<Answer> {
    const shown = { ...candidate, text: base };
    io.stdout.write(await render({ ...run, files: [shown] }, 'diff', { color, terminal: true }));
    for (;;) {
      io.stdout.write(`(${asked}/${total}) Rewrite this call [y,n,q,a,d,?]? `);
      const { value, done } = await lines.next();
      if (done) {
        io.stdout.write('\n');
        return 'quit';
      }
      const answer = answers[value.trim().toLowerCase()];
      if (answer) return answer;
      io.stdout.write(help);
    }
  }
}

function rewrittenIn({ plan }: RunFile): Site[] {
  return plan.sites.filter(({ status }) => status === 'rewritten');
}

/** The file with only these of its calls rewritten. */
async function keepOnly(file: RunFile, ids: ReadonlySet<string>): Promise<RunFile> {
  return await replan(
    file,
    rewrittenIn(file)
      .map(({ id }) => id)
      .filter((id) => !ids.has(id)),
  );
}
