import type { Reporter, Work } from './types.mjs';

export async function measured<T>(name: string, work: () => Promise<T>): Promise<T> {
  const value = await work();
  console.log(name, typeof value);
  return value;
}

export async function step<T>(title: string, work: () => T | Promise<T>): Promise<T> {
  console.log('>', title);
  return await work();
}

export const runWork = async (work: Work, reporter: Reporter): Promise<void> => reporter.report(await work());

export class Steps {
  private readonly done: string[] = [];

  async run<T>(name: string, work: (name: string) => Promise<T>): Promise<T> {
    this.done.push(name);
    return await work(name);
  }

  names(): string {
    return this.done.join();
  }
}
