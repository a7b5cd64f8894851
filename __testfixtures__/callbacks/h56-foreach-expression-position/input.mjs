import fs from 'node:fs';

const each = async (names) => names.forEach((name) => console.log(fs.readFileSync(name, 'utf8')));

async function main(names) {
  console.log(await each(names));
  console.log(names.length > 2 && names.forEach(function (name) {
    var text = fs.readFileSync(name, 'utf8');
    console.log(this, arguments.length, arguments[1], text);
  }));
}

await main(['a.txt', 'b.txt', 'c.txt']);
