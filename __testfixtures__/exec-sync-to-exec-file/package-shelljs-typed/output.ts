import shell from 'shelljs';

/** Runs a shell command, and resolves whether it fails or not. */
function execAsync(
  command: string,
  options?: import('shelljs').ExecOptions,
): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    shell.exec(command, { ...options, async: true }, (code, stdout, stderr) => resolve({ code, stdout, stderr }));
  });
}

async function main(): Promise<void> {
  const { code, stdout }: { code: number; stdout: string } = await execAsync('echo text', { silent: true });
  console.log(code, stdout);
}

main();
