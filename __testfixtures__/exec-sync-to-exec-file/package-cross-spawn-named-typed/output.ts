import { spawn } from 'cross-spawn';

/** Does what sync of cross-spawn does, without blocking: resolves to the same result, but for `error`, which nobody reads. */
function crossSpawnAsync(
  file: string,
  args: readonly string[] | null | undefined,
  options: import('child_process').SpawnSyncOptionsWithStringEncoding,
): Promise<import('child_process').SpawnSyncReturns<string>> {
  const { input, encoding, maxBuffer, ...rest } = { maxBuffer: 1024 * 1024, ...options };
  return new Promise((resolve) => {
    const subprocess = spawn(file, args ?? [], rest);
    const { pid = 0, stdin, stdio } = subprocess;
    const stop = (): void => {
      subprocess.kill();
      for (const stream of stdio) stream?.destroy();
    };
    const contents = stdio.map((stream, fd) => {
      if (!stream || fd === 0) return () => null;
      const chunks: Buffer[] = [];
      let size = 0;
      stream.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        size += chunk.length;
        if (size > (maxBuffer ?? Infinity)) stop();
      });
      return () => Buffer.concat(chunks).toString(encoding);
    });
    subprocess.on('error', () => {});
    // It need not read its input.
    stdin?.on('error', () => {});
    stdin?.end(typeof input === 'string' ? Buffer.from(input, encoding as BufferEncoding) : input);
    subprocess.on('close', (status, signal) => {
      const output = pid ? contents.map((content) => content()) : null;
      const [, stdout, stderr] = output ?? [null, null, null];
      resolve({ status: pid ? status : null, signal, output, pid, stdout, stderr } as never);
    });
  });
}

export async function count(text: string): Promise<number> {
  const { status, stdout } = await crossSpawnAsync('wc', ['-c'], { input: text, encoding: 'utf8' });
  return status === 0 ? Number(stdout.trim()) : -1;
}

count('text').then(console.log);
