import AdmZip from 'adm-zip';

async function pack(texts) {
  const zip = new AdmZip();
  for (const [name, text] of Object.entries(texts)) zip.addFile(name, Buffer.from(text));
  return await zip.toBufferPromise();
}

async function unpack(bytes) {
  const zip = new AdmZip(bytes);
  zip.extractAllTo('out', true);
  zip.addLocalFile('out/a.txt', 'more');
  zip.addLocalFolder('out/b', 'more');
  console.log(zip.readAsText('more/a.txt').length, zip.readFile('more/c.txt').length);
  return zip.getEntries().map((entry) => entry.entryName);
}

async function names() {
  return new AdmZip('archive.zip').getEntries().length;
}

async function save(file) {
  const zip = new AdmZip(file);
  zip.addFile('more.txt', Buffer.from('more'));
  zip.writeZip(file);
}

const bytes = await pack({ 'a.txt': 'a'.repeat(1000), 'b/c.txt': 'c' });
console.log(bytes.length, await unpack(bytes));
