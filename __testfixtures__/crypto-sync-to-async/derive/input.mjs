import { pbkdf2Sync, scryptSync, hkdfSync } from 'node:crypto';

const failure = ({ name, code, message }) => [name, code, message].join(' | ');

async function derive(password, salt) {
  const keys = [
    pbkdf2Sync(password, salt, 1000, 32, 'sha256').toString('hex'),
    scryptSync(password, salt, 16).toString('hex'),
    scryptSync(password, salt, 16, { N: 1024 }).toString('base64'),
    Buffer.from(hkdfSync('sha256', password, salt, 'info', 16)).toString('hex'),
  ];
  return keys.join('\n');
}

async function failing() {
  try {
    pbkdf2Sync('p', 's', 1, 32, 'nope');
  } catch (error) {
    console.log(failure(error));
  }
  try {
    scryptSync('p', 's', 16, { N: 3 });
  } catch (error) {
    console.log(failure(error));
  }
  try {
    return hkdfSync('nope', 'k', 's', 'i', 16);
  } catch (error) {
    return failure(error);
  }
}

console.log(await derive('secret', 'salt'));
console.log(await failing());
console.log(failure(await derive(1, 's').catch((error) => error)));
