import { existsSync, readFileSync, readdirSync, statSync, type Stats } from 'node:fs';

interface Entry {
  kind: 'file' | 'folder';
  name: string;
}

async function entries(names: readonly string[]): Promise<Entry[]> {
  const texts = names.map((name) => readFileSync(name, 'utf8'));
  const stats: Stats[] = names.map((name) => statSync(name));
  const typed = names.map<Entry>((name) => ({ kind: statSync(name).isFile() ? 'file' : 'folder', name }));
  const returned = names.map((name): Entry => {
    return { kind: statSync(name).isFile() ? 'file' : 'folder', name };
  });
  const there = names.filter((name) => existsSync(name));
  const captured = names.map((name: string) => statSync(name).size);
  const sum = () => captured.reduce((a, b) => a + b, 0);
  const found = names.find((name) => existsSync(name));
  const table = names.reduce<Record<string, number>>((all, name) => ({ ...all, [name]: statSync(name).size }), {});
  const letters: string[] = names.flatMap((name) => readFileSync(name, 'utf8').split(''));
  console.log(texts.join(), stats.length, typed, returned, there, sum(), found?.length, table, letters.length);
  console.log('x a.txt'.replace(/\w\.txt/, (name: string): string => readFileSync(name, 'utf8')));
  console.log(readdirSync('.').filter((name) => name.endsWith('.txt')).sort((a, b) => statSync(a).size - statSync(b).size).join());
  names.forEach((name: string, index: number): void => {
    if (index === 0) return;
    console.log(name, statSync(name).size);
  });
  const value = ((): number => statSync('a.txt').size)();
  console.log(value, names.some(existsSync), names.filter(existsSync).length);
  return names.map((name) => ({ kind: statSync(name).isFile() ? 'file' : 'folder', name }));
}

entries(['a.txt', 'b.txt']).then((list) => console.log(list));
