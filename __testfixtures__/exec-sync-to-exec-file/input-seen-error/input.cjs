const { execSync } = require('child_process');

async function validate(schema) {
  try {
    execSync('grep -c type', { input: schema, stdio: ['pipe', 'pipe', 'pipe'] });
    return 'valid';
  } catch (error) {
    return [error.status, error.code, error.message, error.stdout.toString(), error.signal];
  }
}

async function ignoreInput(input) {
  try {
    return execSync('sleep 0.3', { input }).length;
  } catch (error) {
    return [error.code, error.errno, error.syscall, error.status, error.message];
  }
}

async function main() {
  console.log(await validate('type: 1'), await validate(''), await validate('none'));
  console.log(await ignoreInput(Buffer.alloc(1e6)), await ignoreInput('short'));
}

main();
