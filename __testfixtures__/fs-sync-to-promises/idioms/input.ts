#!/usr/bin/env node
import fs from 'fs';
import path from 'path';

/** Reads the manifest of a package. */
export async function readManifest(dir: string): Promise<{ name: string; version: string }> {
  const file = path.join(dir, 'package.json');
  if (!fs.existsSync(file)) {
    throw new Error(`No package.json in ${dir}`);
  }
  return JSON.parse(fs.readFileSync(file).toString());
}

export async function build(dir: string, outDir: string): Promise<string[]> {
  if (fs.existsSync(outDir)) fs.rmSync(outDir, { recursive: true, force: true });
  if (!fs.existsSync(outDir)) fs.mkdirSync(outDir);

  // Every source file gets a banner.
  const { name, version } = await readManifest(dir);
  for (const entry of fs.readdirSync(path.join(dir, 'src'))) {
    const source = path.join(dir, 'src', entry);
    if (fs.statSync(source).isDirectory()) continue;
    const text = fs.readFileSync(source, { encoding: 'utf8' });
    fs.writeFileSync(path.join(outDir, entry), `// ${name} ${version}\n${text}`, 'utf8');
  }
  const written = fs.readdirSync(outDir);
  const last = fs.readdirSync(outDir)[0];
  const count = fs.readdirSync(outDir).length;
  return [...written, String(last), String(count)];
}

async function main(): Promise<void> {
  console.log(await build('.', 'dist'));
  await build('missing', 'dist').catch((error: Error) => console.log(error.message));
}

void main();
