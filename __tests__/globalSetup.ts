import { execFile } from 'node:child_process';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { buildFolder } from './support/builtCli';

/** Compiles the program once, for the tests that start it. Types are checked by `npm run typecheck`. */
export default async function globalSetup(): Promise<void> {
  const root = path.join(__dirname, '..');
  const compiler = path.join(root, 'node_modules/typescript/bin/tsc');
  const options = ['-p', 'tsconfig.build.json', '--noCheck', '--declaration', 'false', '--outDir', buildFolder];
  await promisify(execFile)(process.execPath, [compiler, ...options], { cwd: root });
  for (const asset of ['src/report/html', 'src/runner/config/config.schema.json'])
    await cp(path.join(root, asset), path.join(buildFolder, asset), { recursive: true });
}
