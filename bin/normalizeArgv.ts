/** Flags whose value may be left out, with what a value looks like and what leaving it out means. */
const optional: readonly { readonly names: readonly string[]; readonly value: RegExp; readonly absent: string }[] = [
  { names: ['--concurrent'], value: /^\d+$/, absent: 'true' },
  { names: ['--verbose', '-v'], value: /^\d+$/, absent: '1' },
  // Its value follows an equals sign only: anything else could be a path.
  { names: ['--changed'], value: /^(?!)/, absent: 'true' },
];

/** Joins each flag of which the value may be left out with its value, so that it never takes a path for one. `-vv` is `-v 2`. */
export function normalizeArgv(argv: readonly string[]): string[] {
  const result: string[] = [];
  const end = argv.indexOf('--') === -1 ? argv.length : argv.indexOf('--');
  for (let index = 0; index < argv.length; index++) {
    const word = argv[index] ?? '';
    const isRepeated = index < end && /^-v{2,}$/.test(word);
    const flag = index < end ? optional.find(({ names }) => names.includes(word)) : undefined;
    const next = index + 1 < end ? (argv[index + 1] ?? '') : '';
    if (isRepeated) result.push('--verbose=2');
    else if (!flag) result.push(word);
    else if (flag.value.test(next)) result.push(`${flag.names[0]}=${argv[++index] ?? ''}`);
    else result.push(`${flag.names[0]}=${flag.absent}`);
  }
  return result;
}
