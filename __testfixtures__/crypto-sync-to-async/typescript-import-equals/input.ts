import crypto = require('crypto');

async function main(options: crypto.ScryptOptions): Promise<string> {
  return crypto.scryptSync('p', 's', 8, options).toString('hex');
}

void main({ N: 1024 }).then((text) => console.log(text));
