const { execSync } = require('node:child_process');

const shared = { stdio: 'inherit', cwd: '/' };

// All options can be seen: none of them pipes anything.
async function show(command, env, folder, isQuiet) {
  execSync(command, { ...shared });
  execSync(command, { ...shared, env: { ...process.env, ...env } });
  execSync(command, { stdio: 'inherit', ...(folder && { cwd: folder }), ...(isQuiet ? { windowsHide: true } : {}) });
}

async function main() {
  await show('pwd; echo $NAME', { NAME: 'name' }, '/usr', true);
  try {
    await show('exit 3');
  } catch (error) {
    console.log(error.status, error.message);
  }
}

main();
