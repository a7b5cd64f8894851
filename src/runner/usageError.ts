/** The caller asked for something that does not exist or cannot be; the message says what, in one line. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
