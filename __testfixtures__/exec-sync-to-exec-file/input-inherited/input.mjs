import { execFileSync, execSync } from 'node:child_process';

async function login(user, password) {
  execSync(`sh -c 'cat; echo " for ${user}"'`, { input: password, stdio: ['pipe', 'inherit', 'inherit'] });
  execFileSync('sh', ['-c', 'cat; exit 2'], { input: `${password}\n`, stdio: ['pipe', 1, 'inherit'] });
}

await login('me', 'secret').catch(({ status, message, output }) => console.log(status, message, output));
