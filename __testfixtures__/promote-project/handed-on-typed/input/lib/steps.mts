import type { Reporter, Work } from './types.mjs';

export function measured<T>(name: string, work: () => T): T {
  const value = work();
  console.log(name, typeof value);
  return value;
}

export async function step<T>(title: string, work: () => T | Promise<T>): Promise<T> {
  console.log('>', title);
  return await work();
}

export const runWork = (work: Work, reporter: Reporter): void => reporter.report(work());

export class Steps {
  private readonly done: string[] = [];

  run<T>(name: string, work: (name: string) => T): T {
    this.done.push(name);
    return work(name);
  }

  names(): string {
    return this.done.join();
  }
}
