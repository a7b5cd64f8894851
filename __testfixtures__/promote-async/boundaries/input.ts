import fs from 'node:fs';

type Reader = (file: string) => string;

export function exported(file: string): string {
  return fs.readFileSync(file, 'utf8');
}
const atTopLevel = (file: string): boolean => fs.existsSync(file);
const typed: { (file: string): string } = (file) => fs.readFileSync(file, 'utf8');
function isThere(file: unknown): file is string {
  return typeof file === 'string' && fs.existsSync(file);
}
function passed(file: string): string {
  return fs.readFileSync(file, 'utf8');
}
const apply = (read: Reader, file: string): string => read(file);
let reassigned = (file: string): string => fs.readFileSync(file, 'utf8');
function compared(file: string): number {
  return fs.statSync(file).size;
}
function inferred(file: string): Buffer {
  return fs.readFileSync(file);
}
function pending(file: string): Promise<string> {
  return Promise.resolve(fs.readFileSync(file, 'utf8'));
}
function* spread(file: string): Generator<string> {
  yield fs.readFileSync(file, 'utf8');
}
function byConstructor(file: string): string {
  return fs.readFileSync(file, 'utf8');
}
function byGetter(file: string): string {
  return fs.readFileSync(file, 'utf8');
}
function byDefault(file: string): string {
  return fs.readFileSync(file, 'utf8');
}
function onlySync(file: string): string {
  return fs.readFileSync(file, 'utf8');
}
class Store {
  readonly text: string;
  constructor(file: string) {
    this.text = byConstructor(file);
  }
  get again(): string {
    return byGetter('a.txt');
  }
  handed(file: string): string {
    return fs.readFileSync(file, 'utf8');
  }
}
const stores: Store[] = [];

fs.writeFileSync('a.txt', 'text');
console.log(atTopLevel('a.txt'));

export async function main(text = byDefault('a.txt')): Promise<void> {
  const content: ReturnType<typeof inferred> = inferred('a.txt');
  reassigned = passed;
  stores.push(new Store('a.txt'));
  const there: unknown = 'a.txt';
  console.log(exported('a.txt'), atTopLevel('a.txt'), typed('a.txt'), isThere(there), apply(passed, 'a.txt'));
  console.log(['a.txt'].sort((a, b) => compared(a) - compared(b)), content.length, [...spread('a.txt')], text, reassigned('a.txt'));
  console.log(new Store('a.txt').text, stores[0]?.again, byConstructor('a.txt'), byGetter('a.txt'), stores[0]?.handed('a.txt'));
  pending('a.txt').then(console.log);
}
export const unused = (): string => onlySync('a.txt');
void main();
