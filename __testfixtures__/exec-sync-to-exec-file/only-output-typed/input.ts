import cp = require('child_process');

async function revision(): Promise<string> {
  const bytes: Buffer = cp.execSync('echo 1234567');
  const whole: string = cp.execSync('echo 89', { encoding: 'utf8', cwd: '/' });
  return bytes.toString().trim() + whole.trim();
}

void revision().then((id) => console.log(id));
