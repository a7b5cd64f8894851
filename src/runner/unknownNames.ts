import type { RunFile } from './types';

/** Says of each name of `--cpu-bound` that no function of the files has. */
export function unknownNames(names: readonly string[], files: readonly RunFile[]): string[] {
  const texts = files.flatMap(({ file, text, plan }) =>
    plan.sites
      .filter(({ api }) => api === 'cpu-bound')
      .map(({ start, end }) => ({ file, text: text.slice(start, end) })),
  );
  return names
    .filter((entry) => {
      const [name = '', file] = entry.split('#').reverse();
      const pattern = new RegExp(`(?<![\\w$])${name.replace(/\$/g, '\\$')}(?![\\w$])`);
      const all = file === undefined ? texts : texts.filter((one) => one.file === file.replace(/^\.\//, ''));
      return !all.some(({ text }) => pattern.test(text));
    })
    .map((entry) => `--cpu-bound ${entry}: no such function is to be moved`);
}
