import { didYouMean } from '../src/index';

/** What the commands need besides their names. */
const needs: Readonly<Record<string, string>> = {
  explain: 'a code of a report, an API or a codemod (unsync list names them)',
  apply: 'a plan file (unsync --plan FILE makes one)',
  merge: 'JSON reports (unsync --format json --output FILE makes them)',
};

/** What yargs has to say of wrong arguments, in our words: one line, the flag first. */
export function yargsMessage(message: string, argv: readonly string[]): string {
  const missing = /^Not enough arguments following: (\S+)/.exec(message);
  if (missing) return `${dashed(missing[1] ?? '')} needs a value`;
  const choice = /Argument: (\S+), Given: (.*), Choices: (.*)/.exec(message);
  if (choice) {
    const [given = '', choices = ''] = choice.slice(2).map((words) => words.replaceAll('"', ''));
    return `${dashed(choice[1] ?? '')} ${given}: must be one of ${choices}.${didYouMean(given, choices.split(', '))}`;
  }
  if (message.startsWith('Not enough non-option arguments')) {
    const command = argv.find((word) => Object.hasOwn(needs, word)) ?? '';
    return `unsync ${command} needs ${needs[command] ?? 'more words'}`;
  }
  return message.charAt(0).toLowerCase() + message.slice(1).replace(/\n\s*/g, ' ');
}

/** A flag as it is typed: `-t`, `--transform`. */
export function dashed(name: string): string {
  return name.length === 1 ? `-${name}` : `--${name}`;
}
