import crypto = require('crypto');

/** Does what scryptSync does, without blocking. */
function scryptAsync(
  password: import('crypto').BinaryLike,
  salt: import('crypto').BinaryLike,
  keylen: number,
  options: import('crypto').ScryptOptions = {},
): Promise<ReturnType<typeof import('crypto').scryptSync>> {
  return new Promise((resolve, reject) => {
    crypto.scrypt(password, salt, keylen, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
}

async function main(options: crypto.ScryptOptions): Promise<string> {
  return (await scryptAsync('p', 's', 8, options)).toString('hex');
}

void main({ N: 1024 }).then((text) => console.log(text));
