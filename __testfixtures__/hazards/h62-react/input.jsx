import { readFileSync } from 'node:fs';

const React = { createElement: (type, props, ...children) => ({ type, ...props, children }) };
const useMemo = (make) => make();
const useEffect = (effect) => effect();

export function Page({ file }) {
  const text = useMemo(() => readFileSync(file, 'utf8'), [file]);
  useEffect(() => {
    console.log(readFileSync(file, 'utf8'));
  }, [file]);
  return <pre title={readFileSync('b.txt', 'utf8')}>{text}</pre>;
}

export async function ServerPage({ file }) {
  return <pre title={readFileSync('b.txt', 'utf8')}>{readFileSync(file, 'utf8')}</pre>;
}

console.log(Page({ file: 'a.txt' }), await ServerPage({ file: 'c.txt' }));
