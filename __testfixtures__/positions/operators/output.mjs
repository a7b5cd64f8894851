import { statSync } from 'node:fs';
import { readFile, readdir, stat } from 'node:fs/promises';

const size = (file) => statSync(file).size;

async function main(list) {
  const out = [];
  // Unary.
  out.push(typeof (await readFile('a.txt', 'utf8')), void (await readFile('a.txt')), !(await readFile('a.txt', 'utf8')), -(await stat('a.txt')).size);
  out.push(+(await readFile('n.txt', 'utf8')), ~(await readFile('n.txt', 'utf8')), !!(await readFile('a.txt', 'utf8')), delete (await readdir('.'))[0]);
  // Binary.
  out.push((await readFile('n.txt', 'utf8')) ** 2, 2 ** (await readFile('n.txt', 'utf8')), (await readFile('n.txt', 'utf8')) - 1, 1 + (await readFile('n.txt', 'utf8')));
  out.push(-((await readFile('n.txt', 'utf8')) ** 2), 'length' in (await readFile('a.txt')), (await readFile('a.txt')) instanceof Uint8Array);
  out.push((await readFile('n.txt', 'utf8')) === '7', '7' == (await readFile('n.txt', 'utf8')), (await readFile('n.txt', 'utf8')) < 8, (await readFile('n.txt', 'utf8')) << 1);
  out.push((await readFile('n.txt', 'utf8')) % 4, 7 & (await readFile('n.txt', 'utf8')), (await readFile('n.txt', 'utf8')) >>> 1);
  // Logical and conditional.
  out.push((await readFile('e.txt', 'utf8')) || 'empty', list && (await readFile('a.txt', 'utf8')), (await readFile('a.txt', 'utf8')) ?? 'none');
  out.push((await readFile('e.txt', 'utf8')) ? 1 : 2, list ? await readFile('a.txt', 'utf8') : 0, list === 0 ? 0 : await readFile('b.txt', 'utf8'));
  out.push(false && (await readFile('none')), null ?? (await readFile('b.txt', 'utf8')), undefined?.[await readFile('none')]);
  // Assignment, update, sequence.
  const box = { text: 'x', n: 1 };
  let text;
  text = await readFile('a.txt', 'utf8');
  text += await readFile('b.txt', 'utf8');
  box[await readFile('a.txt', 'utf8')] = await readFile('b.txt', 'utf8');
  box.text ||= await readFile('none');
  box.more ??= await readFile('b.txt', 'utf8');
  [text, box.n] = [text, await readFile('n.txt', 'utf8')];
  ({ length: box.length } = await readFile('a.txt'));
  box.n++;
  out.push(text, box, (text, await readFile('b.txt', 'utf8')), (await readFile('b.txt'), text));
  // Literals and templates.
  out.push([await readFile('a.txt', 'utf8'), ...(await readdir('d')), , ...(await readFile('b.txt', 'utf8'))]);
  out.push({ text: await readFile('a.txt', 'utf8'), [await readFile('b.txt', 'utf8')]: 1, ...(await readdir('d')) });
  out.push(`${await readFile('a.txt', 'utf8')}-${(await readdir('d')).length}`, String.raw`${await readFile('a.txt', 'utf8')}\n`);
  out.push(size('a.txt'), new Date((await readFile('n.txt', 'utf8')) * 1).getTime(), new (class { constructor(text) { this.text = text; } })(await readFile('a.txt', 'utf8')).text);
  out.push((await readFile('a.txt', 'utf8')), ((await readFile('a.txt', 'utf8'))).length);
  console.log(out);
}

await main(['x']);
