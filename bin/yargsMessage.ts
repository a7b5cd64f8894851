/** What yargs has to say of wrong arguments, in our words: one line, the flag first. */
export function yargsMessage(message: string): string {
  const missing = /^Not enough arguments following: (\S+)/.exec(message);
  if (missing) return `${dashed(missing[1] ?? '')} needs a value`;
  const choice = /Argument: (\S+), Given: (.*), Choices: (.*)/.exec(message);
  if (choice) return `${dashed(choice[1] ?? '')} ${choice[2]}: must be one of ${choice[3]}`.replaceAll('"', '');
  if (message.startsWith('Not enough non-option arguments'))
    return 'this command needs one more word: explain CODE, apply PLAN, merge REPORT...';
  return message.charAt(0).toLowerCase() + message.slice(1).replace(/\n\s*/g, ' ');
}

/** A flag as it is typed: `-t`, `--transform`. */
export function dashed(name: string): string {
  return name.length === 1 ? `-${name}` : `--${name}`;
}
