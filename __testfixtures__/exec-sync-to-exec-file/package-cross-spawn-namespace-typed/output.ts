import * as spawn from 'cross-spawn';

/** Does what sync of cross-spawn does, without blocking: resolves to the same result, but for `error`, which nobody reads. */
async function crossSpawnAsync(
  file: string,
  args?: readonly string[] | null,
  options?: import('child_process').SpawnSyncOptions,
): Promise<import('child_process').SpawnSyncReturns<Buffer>> {
  const { maxBuffer, ...rest } = { maxBuffer: 1024 * 1024, ...options };
  const subprocess = spawn.spawn(file, args ?? [], rest);
  const { pid = 0, stdin, stdio } = subprocess;
  const stop = (): void => {
    subprocess.kill();
    for (const stream of stdio) stream?.destroy();
  };
  const contents = stdio.map((stream, fd) => {
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
  subprocess.on('error', () => {});
  stdin?.end();
  const [status, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve) => {
    subprocess.on('close', (...end) => resolve(end));
  });
  const output = pid ? contents.map((chunks) => chunks && Buffer.concat(chunks)) : null;
  const [, stdout, stderr] = output ?? [null, null, null];
  return { status: pid ? status : null, signal, output, pid, stdout, stderr } as never;
}

export async function echo(text: string): Promise<string> {
  return (await crossSpawnAsync('echo', [text])).stdout.toString();
}

echo('text').then(console.log);
