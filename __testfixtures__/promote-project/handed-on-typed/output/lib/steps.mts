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

// What is handed on gives something, or nothing.
export async function visitAll(files: readonly string[], visit: (file: string) => void): Promise<void> {
  for (const file of files) await visit(file);
}

export async function eachSize(files: readonly string[], report: (size: number) => Promise<void>): Promise<void> {
  for (const file of files) await report(file.length);
}

// The types of these are those of an interface, and of what is not known.
export interface Runner {
  perform(read: (file: string) => number): number;
}

export class Local implements Runner {
  perform(read: (file: string) => number): number {
    return read('config.json');
  }
}

export function lengthOf(read: (file: string) => string): number {
  return read('config.json').length;
}
