async function attempt(run) {
  try {
    return await run();
  } catch (error) {
    return [error.name, error.message];
  }
}

async function main() {
  Deno.mkdirSync('made/deep', { recursive: true });
  Deno.writeTextFileSync('made/a.txt', 'text');
  Deno.writeFileSync('made/b.bin', new Uint8Array([1, 2, 3]));
  Deno.copyFileSync('made/a.txt', 'made/c.txt');
  Deno.renameSync('made/c.txt', 'made/deep/d.txt');
  Deno.symlinkSync('a.txt', 'made/link');
  Deno.linkSync('made/a.txt', 'made/hard');
  Deno.chmodSync('made/a.txt', 0o600);
  Deno.truncateSync('made/hard', 2);
  Deno.utimeSync('made/a.txt', 1, 2);
  const { size, isFile, mode } = Deno.statSync('made/a.txt');
  console.log(size, isFile, mode, Deno.lstatSync('made/link').isSymlink, Deno.readLinkSync('made/link'));
  console.log(Deno.readTextFileSync('made/link'), Deno.readFileSync('made/b.bin').length);
  console.log(Deno.realPathSync('made/link').endsWith('a.txt'), Deno.makeTempDirSync({ dir: 'made' }).length > 5);
  const names = [];
  for (const { name } of Deno.readDirSync('made/deep')) names.push(name);
  const file = Deno.openSync('made/b.bin', { read: true, write: true });
  const bytes = new Uint8Array(2);
  console.log(names, file.readSync(bytes), bytes, file.seekSync(0, Deno.SeekMode.Start), file.writeSync(bytes), file.statSync().size);
  file.truncateSync(1);
  file.syncSync();
  file.close();
  console.log(await attempt(async () => Deno.readTextFileSync('missing')));
  console.log(await attempt(async () => Deno.mkdirSync('made')));
  console.log(await attempt(async () => Deno.removeSync('made')));
  console.log(await attempt(async () => [...Deno.readDirSync('missing')]));
  Deno.removeSync('made', { recursive: true });
}

await main();
