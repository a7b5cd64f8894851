// What runs in the threads of the pool in input.cts.

export const collatz = (start: number): number[] => {
  const steps = [start];
  for (let n = start; n !== 1; ) {
    n = n % 2 === 0 ? n / 2 : 3 * n + 1;
    steps.push(n);
  }
  return steps;
};
