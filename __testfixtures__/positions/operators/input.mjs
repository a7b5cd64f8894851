import { readFileSync, readdirSync, statSync } from 'node:fs';

const size = (file) => statSync(file).size;

async function main(list) {
  const out = [];
  // Unary.
  out.push(typeof readFileSync('a.txt', 'utf8'), void readFileSync('a.txt'), !readFileSync('a.txt', 'utf8'), -statSync('a.txt').size);
  out.push(+readFileSync('n.txt', 'utf8'), ~readFileSync('n.txt', 'utf8'), !!readFileSync('a.txt', 'utf8'), delete readdirSync('.')[0]);
  // Binary.
  out.push(readFileSync('n.txt', 'utf8') ** 2, 2 ** readFileSync('n.txt', 'utf8'), readFileSync('n.txt', 'utf8') - 1, 1 + readFileSync('n.txt', 'utf8'));
  out.push(-(readFileSync('n.txt', 'utf8') ** 2), 'length' in readFileSync('a.txt'), readFileSync('a.txt') instanceof Uint8Array);
  out.push(readFileSync('n.txt', 'utf8') === '7', '7' == readFileSync('n.txt', 'utf8'), readFileSync('n.txt', 'utf8') < 8, readFileSync('n.txt', 'utf8') << 1);
  out.push(readFileSync('n.txt', 'utf8') % 4, 7 & readFileSync('n.txt', 'utf8'), readFileSync('n.txt', 'utf8') >>> 1);
  // Logical and conditional.
  out.push(readFileSync('e.txt', 'utf8') || 'empty', list && readFileSync('a.txt', 'utf8'), readFileSync('a.txt', 'utf8') ?? 'none');
  out.push(readFileSync('e.txt', 'utf8') ? 1 : 2, list ? readFileSync('a.txt', 'utf8') : 0, list === 0 ? 0 : readFileSync('b.txt', 'utf8'));
  out.push(false && readFileSync('none'), null ?? readFileSync('b.txt', 'utf8'), undefined?.[readFileSync('none')]);
  // Assignment, update, sequence.
  const box = { text: 'x', n: 1 };
  let text;
  text = readFileSync('a.txt', 'utf8');
  text += readFileSync('b.txt', 'utf8');
  box[readFileSync('a.txt', 'utf8')] = readFileSync('b.txt', 'utf8');
  box.text ||= readFileSync('none');
  box.more ??= readFileSync('b.txt', 'utf8');
  [text, box.n] = [text, readFileSync('n.txt', 'utf8')];
  ({ length: box.length } = readFileSync('a.txt'));
  box.n++;
  out.push(text, box, (text, readFileSync('b.txt', 'utf8')), (readFileSync('b.txt'), text));
  // Literals and templates.
  out.push([readFileSync('a.txt', 'utf8'), ...readdirSync('d'), , ...readFileSync('b.txt', 'utf8')]);
  out.push({ text: readFileSync('a.txt', 'utf8'), [readFileSync('b.txt', 'utf8')]: 1, ...readdirSync('d') });
  out.push(`${readFileSync('a.txt', 'utf8')}-${readdirSync('d').length}`, String.raw`${readFileSync('a.txt', 'utf8')}\n`);
  out.push(size('a.txt'), new Date(readFileSync('n.txt', 'utf8') * 1).getTime(), new (class { constructor(text) { this.text = text; } })(readFileSync('a.txt', 'utf8')).text);
  out.push((readFileSync('a.txt', 'utf8')), ((readFileSync('a.txt', 'utf8'))).length);
  console.log(out);
}

await main(['x']);
