import { readFileSync, readdirSync } from 'node:fs';

const React = { createElement: (type, props, ...children) => ({ type, props, children }) };

async function Page() {
  const more = { id: 1 };
  return (
    <main title={readFileSync('a.txt', 'utf8')} {...more} data-size={readFileSync('a.txt').length}>
      {readFileSync('b.txt', 'utf8')}
      {readdirSync('d').length > 1 && <p>{readdirSync('d').join()}</p>}
      <>
        <i {...{ text: readFileSync('c.txt', 'utf8') }} />
      </>
    </main>
  );
}
React.Fragment = 'fragment';

console.log(JSON.stringify(await Page()));

export {};
