import { UsageError } from '../src/index';

/** Does something with a file's content. @throws UsageError with the name of the file in front of what it says */
export function aboutFile<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof UsageError) throw new UsageError(`${file} ${error.message}`);
    throw error;
  }
}
