#!/usr/bin/env node
import { toolVersion } from '../src/toolVersion';

const argv = process.argv.slice(2);

// A reader that has enough (`| head`) closes the pipe: the run goes on, its exit code stays.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

async function start(): Promise<void> {
  const version = await toolVersion();
  if (argv.length === 1 && argv[0] === '--version') {
    process.stdout.write(`${version}\n`);
    return;
  }
  const { main } = await import('./main.js');
  const { env, stdin, stdout, stderr } = process;
  process.exitCode = await main(argv, version, { cwd: process.cwd(), env, stdin, stdout, stderr });
}

start().catch((error: unknown) => {
  process.stderr.write(
    `unsync: internal error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exitCode = 2;
});
