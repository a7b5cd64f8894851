import { OUTPUT } from './output';
import { WORKING_DIRECTORY } from './walk';

/**
 * Says in words of the program which state a location is: `this.cache`, `state.items`, a file by the expression that names it.
 * @param key as `Locations` and `fileKey` make them
 * @returns undefined for what has no name in the program
 */
export function describeLocation(key: string): string | undefined {
  if (key === OUTPUT) return 'what it prints';
  if (key === WORKING_DIRECTORY) return 'the working directory';
  if (key.startsWith('file ')) return `the file ${key.slice('file '.length).replaceAll(' ', '.')}`;
  const name = key.replace(/^global /, '').replace(/@\d+/, '');
  return /[()]/.test(name) ? undefined : name.replace(/\.\*$/, '[...]');
}
