async function greet() {
  const { execSync } = await import('node:child_process');
  return execSync('echo hello', { encoding: 'utf8' }).trim();
}

console.log(await greet());
