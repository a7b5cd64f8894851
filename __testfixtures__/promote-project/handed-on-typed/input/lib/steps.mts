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

// What is handed on gives something, or nothing.
export function visitAll(files: readonly string[], visit: (file: string) => void): void {
  for (const file of files) visit(file);
}

export function eachSize(files: readonly string[], report: (size: number) => void): void {
  for (const file of files) report(file.length);
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
