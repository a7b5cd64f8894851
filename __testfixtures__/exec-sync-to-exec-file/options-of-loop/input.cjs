const { execSync } = require('child_process');
async function main() {
  for (const options of [{ stdio: 'inherit' }, {}]) console.log(String(execSync('echo a', options)));
}
main();
