import tmp from 'tmp';

async function main(): Promise<void> {
  const name: string = tmp.fileSync({ postfix: '.log' }).name;
  const folder = tmp.dirSync({ unsafeCleanup: true });
  console.log(name.endsWith('.log'), typeof folder.name);
}

main();
