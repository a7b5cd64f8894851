import { hkdf, pbkdf2, scrypt } from 'node:crypto';
import { promisify } from 'node:util';

const pbkdf2Async = promisify(pbkdf2);
const scryptAsync = promisify(scrypt);
const hkdfAsync = promisify(hkdf);

const failure = ({ name, code, message }) => [name, code, message].join(' | ');

async function derive(password, salt) {
  const keys = [
    (await pbkdf2Async(password, salt, 1000, 32, 'sha256')).toString('hex'),
    (await scryptAsync(password, salt, 16)).toString('hex'),
    (await scryptAsync(password, salt, 16, { N: 1024 })).toString('base64'),
    Buffer.from(await hkdfAsync('sha256', password, salt, 'info', 16)).toString('hex'),
  ];
  return keys.join('\n');
}

async function failing() {
  try {
    await pbkdf2Async('p', 's', 1, 32, 'nope');
  } catch (error) {
    console.log(failure(error));
  }
  try {
    await scryptAsync('p', 's', 16, { N: 3 });
  } catch (error) {
    console.log(failure(error));
  }
  try {
    return await hkdfAsync('nope', 'k', 's', 'i', 16);
  } catch (error) {
    return failure(error);
  }
}

console.log(await derive('secret', 'salt'));
console.log(await failing());
console.log(failure(await derive(1, 's').catch((error) => error)));
