import fs from 'node:fs';
import path from 'node:path';

export function walk(dir, visit, depth = 0) {
  for (const name of fs.readdirSync(dir).sort()) {
    const full = path.join(dir, name);
    if (fs.statSync(full).isDirectory()) walk(full, visit, depth + 1);
    else visit(full, depth);
  }
}
