import { spawn } from 'cross-spawn';

/** Does what sync of cross-spawn does, without blocking: resolves to the same result, but for `error`, which nobody reads. */
async function crossSpawnAsync(
  file: string,
  args: readonly string[] | null | undefined,
  options: import('child_process').SpawnSyncOptionsWithStringEncoding,
): Promise<import('child_process').SpawnSyncReturns<string>> {
  const { input, encoding, maxBuffer, ...rest } = { maxBuffer: 1024 * 1024, ...options };
  const subprocess = spawn(file, args ?? [], rest);
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
  // It need not read its input.
  stdin?.on('error', () => {});
  stdin?.end(typeof input === 'string' ? Buffer.from(input, encoding as BufferEncoding) : input);
  const [status, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve) => {
    subprocess.on('close', (...end) => resolve(end));
  });
  const output = pid ? contents.map((chunks) => chunks && Buffer.concat(chunks).toString(encoding)) : null;
  const [, stdout, stderr] = output ?? [null, null, null];
  return { status: pid ? status : null, signal, output, pid, stdout, stderr } as never;
}

export async function count(text: string): Promise<number> {
  const { status, stdout } = await crossSpawnAsync('wc', ['-c'], { input: text, encoding: 'utf8' });
  return status === 0 ? Number(stdout.trim()) : -1;
}

count('text').then(console.log);
