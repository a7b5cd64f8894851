import { execFileSync, execSync, spawnSync } from 'node:child_process';

/** The most frequent words of a text file. */
export async function frequentWords(file, count) {
  const command = `tr -s ' ' '\\n' < '${file}' | sort | uniq -c | sort -k1,1nr -k2 | head -n ${count}`;
  const counted = execSync(command, { encoding: 'utf8' });
  return counted
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' ')[1]);
}

/** Whether a script is valid JavaScript. */
export async function isValid(script) {
  const { status } = spawnSync(process.execPath, ['--check', script]);
  return status === 0;
}

/** Builds a file; gives the exit code of the compiler when that fails. */
export async function build(input, output) {
  try {
    execFileSync(process.execPath, ['build.cjs', input, output], { stdio: 'inherit' });
    return 0;
  } catch (error) {
    return error.status;
  }
}
