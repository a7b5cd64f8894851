/** What programs use besides the code under test, by name, in the order in which it is written; `‹...›` is TypeScript's. */
const parts: Readonly<Record<string, string>> = {
  log: `const log‹: string[]› = [];`,
  counter: `let counter = 0;`,
  files: `const files = ['a.txt', 'b.txt'];`,
  state: `const state‹: { n: number; text: string; none?: (x: string) => string; yes: (x: string) => string; unknown?: string[] }› = { n: 1, text: 'start', yes: (x) => x + '!' };`,
  show: `
function show(...values‹: unknown[]›) {
  log.push(JSON.stringify(values, (_key, value) => (value && value.isFile ? 'stats' : value)));
}`,
  fail: `
function fail(error‹: any›) {
  show('failed', error?.name, error?.code, error?.syscall, error?.status, String(error?.message ?? error).split('\\n')[0]);
}`,
  next: `
function next() {
  counter += 1;
  return counter;
}`,
  getCounter: `
const getCounter = () => counter;`,
  setCounter: `
function setCounter(value‹: number›) {
  counter = value;
}`,
  tag: `
function tag(texts‹: TemplateStringsArray›, ...values‹: unknown[]›) {
  return texts.join('|') + values.join('|');
}`,
  Box: `
class Box {
  value‹: string›;
  constructor(value‹: string›) {
    this.value = value;
  }
}`,
  pick: `
function pick(_yes‹: boolean›) {
  return Box;
}`,
  quiet: `
function quiet() {
  return new Promise((resolve) => setTimeout(resolve, 40));
}`,
  collect: `
async function collect(list‹: AsyncIterable<unknown>›) {
  const all = [];
  for await (const one of list) all.push(one);
  return all;
}`,
};

/** The parts that a program mentions, and those that they mention. */
export function preludeOf(text: string): string {
  const used = new Set<string>();
  const visit = (code: string): void => {
    for (const [name, part] of Object.entries(parts)) {
      if (used.has(name) || !new RegExp(`\\b${name}\\b`).test(code)) continue;
      used.add(name);
      visit(part);
    }
  };
  visit(text);
  return Object.entries(parts)
    .filter(([name]) => used.has(name))
    .map(([, part]) => part)
    .join('\n');
}
