const fs = require('node:fs');
const { promisify } = require('node:util');

const rmdirAsync = promisify(fs.rmdir);

async function clean(folder) {
  await rmdirAsync(folder, { recursive: true });
}

clean('tree').then(() => clean('tree')).catch(({ message }) => console.log(message));
