const fs = require('node:fs');

async function clean(folder) {
  fs.rmdirSync(folder, { recursive: true });
}

clean('tree').then(() => clean('tree')).catch(({ message }) => console.log(message));
