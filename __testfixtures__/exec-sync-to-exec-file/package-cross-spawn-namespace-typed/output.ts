import * as spawn from 'cross-spawn';

/** Does what sync of cross-spawn does, without blocking: resolves to the same result, but for `error`, which nobody reads. */
function crossSpawnAsync(
  file: string,
  args?: readonly string[] | null,
  options?: import('child_process').SpawnSyncOptions,
): Promise<import('child_process').SpawnSyncReturns<Buffer>> {
  const { maxBuffer, ...rest } = { maxBuffer: 1024 * 1024, ...options };
  return new Promise((resolve) => {
    const subprocess = spawn.spawn(file, args ?? [], rest);
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
      return () => Buffer.concat(chunks);
    });
    subprocess.on('error', () => {});
    stdin?.end();
    subprocess.on('close', (status, signal) => {
      const output = pid ? contents.map((content) => content()) : null;
      const [, stdout, stderr] = output ?? [null, null, null];
      resolve({ status: pid ? status : null, signal, output, pid, stdout, stderr } as never);
    });
  });
}

export async function echo(text: string): Promise<string> {
  return (await crossSpawnAsync('echo', [text])).stdout.toString();
}

echo('text').then(console.log);
