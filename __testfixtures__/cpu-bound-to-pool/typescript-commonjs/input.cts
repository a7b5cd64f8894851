import { availableParallelism } from 'node:os';

const collatz = (start: number): number[] => {
  const steps = [start];
  for (let n = start; n !== 1; ) {
    n = n % 2 === 0 ? n / 2 : 3 * n + 1;
    steps.push(n);
  }
  return steps;
};

async function main(): Promise<void> {
  console.log(collatz(27).length, availableParallelism() > 0);
  console.log(collatz(6).map((n) => n * 2));
}

void main();
