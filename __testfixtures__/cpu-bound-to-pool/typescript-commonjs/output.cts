import { availableParallelism } from 'node:os';
import { extname } from 'node:path';

const pool = import('tinypool').then(
  ({ Tinypool }) =>
    new Tinypool({
      filename: `${__dirname}/input.worker${extname(__filename)}`,
      minThreads: 0,
      idleTimeout: 30000,
    }),
);

const collatz = async (start: number): Promise<number[]> => {
  return await (await pool).run(start, { name: 'collatz' });
};

async function main(): Promise<void> {
  console.log((await collatz(27)).length, availableParallelism() > 0);
  console.log((await collatz(6)).map((n) => n * 2));
}

void main();
