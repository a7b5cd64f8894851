import * as spawn from 'cross-spawn';

/** Does what sync of cross-spawn does, without blocking: resolves to the same result, but for `error`, which nobody reads. */
async function crossSpawnAsync(
  file: string,
  args?: readonly string[] | null,
  options?: import('child_process').SpawnSyncOptions,
): Promise<import('child_process').SpawnSyncReturns<Buffer>> {
  const { maxBuffer, ...rest } = { maxBuffer: 1024 * 1024, ...options };
  let contents: (Buffer[] | null)[] = [];
  let subprocess: Partial<import('child_process').ChildProcess> = {};
  await new Promise((resolve) => {
    const child = spawn.spawn(file, args ?? [], rest);
    subprocess = child;
    const stop = (): void => {
      child.kill();
      for (const stream of child.stdio) stream?.destroy();
    };
    contents = child.stdio.map((stream, fd) => {
      if (!stream || fd === 0) return null;
      const chunks: Buffer[] = [];
      let size = 0;
      stream.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        size += chunk.length;
        if (size > (maxBuffer ?? Infinity)) stop();
      });
      return chunks;
    });
    child.on('error', () => {}).on('close', resolve);
    child.stdin?.end();
  }).catch((error) => {
    if (!error.syscall) throw error;
  });
  const { pid = 0, exitCode, signalCode = null } = subprocess;
  const output = pid ? contents.map((chunks) => chunks && Buffer.concat(chunks)) : null;
  const [, stdout, stderr] = output ?? [null, null, null];
  return { status: pid ? exitCode : null, signal: signalCode, output, pid, stdout, stderr } as never;
}

export async function echo(text: string): Promise<string> {
  return (await crossSpawnAsync('echo', [text])).stdout.toString();
}

echo('text').then(console.log);
