const { execSync } = require('child_process');

function once(run) {
  let value;
  return () => (value ??= run());
}

const greet = once(async () => {
  execSync('echo hello', { stdio: 'inherit' });
  return 'greeted';
});

greet().then((text) => console.log(text));
