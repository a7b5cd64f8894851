import { readFile, readdir } from 'node:fs/promises';

const React = { createElement: (type, props, ...children) => ({ type, props, children }) };

async function Page() {
  const more = { id: 1 };
  return (
    <main title={await readFile('a.txt', 'utf8')} {...more} data-size={(await readFile('a.txt')).length}>
      {await readFile('b.txt', 'utf8')}
      {(await readdir('d')).length > 1 && <p>{(await readdir('d')).join()}</p>}
      <>
        <i {...{ text: await readFile('c.txt', 'utf8') }} />
      </>
    </main>
  );
}
React.Fragment = 'fragment';

console.log(JSON.stringify(await Page()));

export {};
