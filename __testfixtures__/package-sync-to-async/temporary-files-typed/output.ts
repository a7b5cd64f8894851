import tmp from 'tmp';

/** Does what fileSync does, without blocking. */
function tmpFile(options: import('tmp').FileOptions = {}): Promise<{ name: string; fd: number }> {
  return new Promise((resolve, reject) => {
    tmp.file(options, (error, name, fd) => (error ? reject(error) : resolve({ name, fd })));
  });
}

/** Does what dirSync does, without blocking. */
function tmpDir(options: import('tmp').DirOptions = {}): Promise<{ name: string }> {
  return new Promise((resolve, reject) => {
    tmp.dir(options, (error, name) => (error ? reject(error) : resolve({ name })));
  });
}

async function main(): Promise<void> {
  const name: string = (await tmpFile({ postfix: '.log' })).name;
  const folder = await tmpDir({ unsafeCleanup: true });
  console.log(name.endsWith('.log'), typeof folder.name);
}

main();
