/** A terminal, as far as progress needs it. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

export interface Progress {
  readonly update: (done: number, total: number) => void;
  /** Takes the line away. */
  readonly stop: () => void;
}

/** Milliseconds before the first line, and between two. */
const patience = 400;
const pause = 100;

/** One line on a terminal for runs that take long; nothing where there is no terminal. */
export function progress(stream: ProgressStream, now: () => number = Date.now): Progress {
  if (!stream.isTTY) return { update: () => undefined, stop: () => undefined };
  let next = now() + patience;
  let isShown = false;
  return {
    update(done, total) {
      if (now() < next) return;
      next = now() + pause;
      isShown = true;
      stream.write(`\r\u001b[K${done} of ${total} files`);
    },
    stop() {
      if (isShown) stream.write('\r\u001b[K');
      isShown = false;
    },
  };
}
