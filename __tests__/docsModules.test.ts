import fs from 'node:fs';
import path from 'node:path';
import { format } from 'prettier';
import { expect, it } from 'vitest';
import { moduleVariants } from './support/moduleVariants';

const repository = path.join(__dirname, '..');
const folder = path.join(repository, 'src/catalogue/modules');
const sources = fs.readdirSync(folder).filter((name) => name.endsWith('.ts.txt'));

/** `better-sqlite3-async.ts.txt` to `betterSqlite3Async`. */
function exportName(file: string): string {
  return file.replace(/\.ts\.txt$/, '').replace(/-(\w)/g, (_match, letter: string) => letter.toUpperCase());
}

// `npm run docs` writes them.
it.each(sources)('%s has its two forms in the catalogue', async (file) => {
  const name = exportName(file);
  const variants = await moduleVariants(fs.readFileSync(path.join(folder, file), 'utf8'));
  const entries = Object.entries(variants).map(
    ([form, text]) => `${form}: ${JSON.stringify(text.split('\n'))}.join("\\n"),`,
  );
  const text = `// Made of ${file} by \`npm run docs\`.\n\nexport const ${name} = {${entries.join('\n')}};\n`;
  const formatted = await format(text, { parser: 'typescript', singleQuote: true, printWidth: 120 });
  await expect(formatted).toMatchFileSnapshot(path.join(folder, `${name}.ts`));
});
