import fs from 'node:fs/promises';
import path from 'node:path';

export async function walk(dir, visit, depth = 0) {
  for (const name of (await fs.readdir(dir)).sort()) {
    const full = path.join(dir, name);
    if ((await fs.stat(full)).isDirectory()) await walk(full, visit, depth + 1);
    else await visit(full, depth);
  }
}
