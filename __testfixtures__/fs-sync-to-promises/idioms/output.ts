#!/usr/bin/env node
import fs from 'fs/promises';
import path from 'path';

async function exists(path: string | Buffer | URL): Promise<boolean> {
  try {
    await fs.access(path);
    return true;
  } catch {
    return false;
  }
}

/** Reads the manifest of a package. */
export async function readManifest(dir: string): Promise<{ name: string; version: string }> {
  const file = path.join(dir, 'package.json');
  if (!(await exists(file))) {
    throw new Error(`No package.json in ${dir}`);
  }
  return JSON.parse((await fs.readFile(file)).toString());
}

export async function build(dir: string, outDir: string): Promise<string[]> {
  if (await exists(outDir)) await fs.rm(outDir, { recursive: true, force: true });
  if (!(await exists(outDir))) await fs.mkdir(outDir);

  // Every source file gets a banner.
  const { name, version } = await readManifest(dir);
  for (const entry of await fs.readdir(path.join(dir, 'src'))) {
    const source = path.join(dir, 'src', entry);
    if ((await fs.stat(source)).isDirectory()) continue;
    const text = await fs.readFile(source, { encoding: 'utf8' });
    await fs.writeFile(path.join(outDir, entry), `// ${name} ${version}\n${text}`, 'utf8');
  }
  const written = await fs.readdir(outDir);
  const last = (await fs.readdir(outDir))[0];
  const count = (await fs.readdir(outDir)).length;
  return [...written, String(last), String(count)];
}

async function main(): Promise<void> {
  console.log(await build('.', 'dist'));
  await build('missing', 'dist').catch((error: Error) => console.log(error.message));
}

void main();
