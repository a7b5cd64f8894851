async function attempt(run) {
  try {
    return await run();
  } catch (error) {
    return [error.name, error.message];
  }
}

async function main() {
  await Deno.mkdir('made/deep', { recursive: true });
  await Deno.writeTextFile('made/a.txt', 'text');
  await Deno.writeFile('made/b.bin', new Uint8Array([1, 2, 3]));
  await Deno.copyFile('made/a.txt', 'made/c.txt');
  await Deno.rename('made/c.txt', 'made/deep/d.txt');
  await Deno.symlink('a.txt', 'made/link');
  await Deno.link('made/a.txt', 'made/hard');
  await Deno.chmod('made/a.txt', 0o600);
  await Deno.truncate('made/hard', 2);
  await Deno.utime('made/a.txt', 1, 2);
  const { size, isFile, mode } = await Deno.stat('made/a.txt');
  console.log(size, isFile, mode, (await Deno.lstat('made/link')).isSymlink, await Deno.readLink('made/link'));
  console.log(await Deno.readTextFile('made/link'), (await Deno.readFile('made/b.bin')).length);
  console.log((await Deno.realPath('made/link')).endsWith('a.txt'), (await Deno.makeTempDir({ dir: 'made' })).length > 5);
  const names = [];
  for await (const { name } of Deno.readDir('made/deep')) names.push(name);
  const file = await Deno.open('made/b.bin', { read: true, write: true });
  const bytes = new Uint8Array(2);
  console.log(names, await file.read(bytes), bytes, await file.seek(0, Deno.SeekMode.Start), await file.write(bytes), (await file.stat()).size);
  await file.truncate(1);
  await file.sync();
  file.close();
  console.log(await attempt(async () => await Deno.readTextFile('missing')));
  console.log(await attempt(async () => await Deno.mkdir('made')));
  console.log(await attempt(async () => await Deno.remove('made')));
  console.log(await attempt(async () => await Array.fromAsync(Deno.readDir('missing'))));
  await Deno.remove('made', { recursive: true });
}

await main();
