/** A made-up program of several files whose functions call each other and read files. */
export interface GeneratedProject {
  /** Texts by name; `main.mjs` or `main.cjs` is run. */
  readonly files: ReadonlyMap<string, string>;
  readonly main: string;
}

type Random = (below: number) => number;

/** The same numbers for the same seed (mulberry32). */
function createRandom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

interface Fn {
  readonly name: string;
  readonly file: number;
  readonly kind: 'declaration' | 'arrow' | 'expression' | 'async' | 'member';
}

/** Uses of a call that gives a string. */
const uses: readonly ((call: string) => string)[] = [
  (call) => `out.push(${call});`,
  (call) => `out.push(\`<\${${call}}>\`);`,
  (call) => `if (${call} === 'x') out.push('x');`,
  (call) => `for (const letter of ${call}) out.push(letter);`,
  (call) => `out.push(...${call}.split('-'));`,
  (call) => `out.push(['a', 'b'].map((one) => one + ${call}).join('+'));`,
  (call) => `['c'].forEach((one) => {\n    out.push(one + ${call});\n  });`,
  (call) => `try {\n    out.push(${call});\n  } catch (error) {\n    out.push(error.code);\n  }`,
  (call) => `const { length: length$ } = ${call};\n  out.push(length$);`,
  (call) => `out.push(out.length > 99 ? ${call} : ${call}.length ** 2);`,
  (call) => `out.push(typeof ${call}, ${call} || 'none', !${call});`,
  (call) => `switch (${call}.length) {\n    case 0:\n      break;\n    default:\n      out.push('some');\n  }`,
];

/** Makes a program from a seed. */
export function generateProject(seed: number): GeneratedProject {
  const random = createRandom(seed);
  const isModule = random(2) === 0;
  const fileCount = 2 + random(3);
  const functions = Array.from({ length: 4 + random(6) }, (_, index): Fn => {
    const kinds = ['declaration', 'arrow', 'expression', 'async', 'member', 'declaration'] as const;
    return { name: `f${index}`, file: random(fileCount), kind: kinds[random(kinds.length)] ?? 'declaration' };
  });
  const files = new Map<string, string>();
  const extension = isModule ? 'mjs' : 'cjs';
  for (let file = 0; file < fileCount; file += 1)
    files.set(`lib/m${file}.${extension}`, moduleText(file, functions, isModule, random));
  files.set(`main.${extension}`, mainText(functions, isModule, random));
  return { files, main: `main.${extension}` };
}

function callOf(fn: Fn, from: number, isModule: boolean): string {
  const member = fn.kind === 'member' ? `group${fn.file}.${fn.name}` : fn.name;
  if (fn.file === from) return member;
  return isModule ? `m${fn.file}.${member}` : `m${fn.file}().${member}`;
}

function moduleText(file: number, functions: readonly Fn[], isModule: boolean, random: Random): string {
  const own = functions.filter((fn) => fn.file === file);
  const others = [...new Set(functions.map((fn) => fn.file))].filter((other) => other !== file);
  const head = isModule
    ? ["import fs from 'node:fs';", ...others.map((other) => `import * as m${other} from './m${other}.mjs';`)]
    : [
        "const fs = require('node:fs');",
        ...others.map((other) => `const m${other} = () => require('./m${other}.cjs');`),
      ];
  const members = own.filter(({ kind }) => kind === 'member');
  const group = `${isModule ? 'export ' : ''}const group${file} = {\n${members.map((fn) => `  ${fn.name}(depth) {\n  ${body(fn, functions, isModule, random)}\n  },`).join('\n')}\n};`;
  const rest = own.filter(({ kind }) => kind !== 'member').map((fn) => declaration(fn, functions, isModule, random));
  const tail = isModule
    ? []
    : [
        `module.exports = { group${file}, ${own
          .filter(({ kind }) => kind !== 'member')
          .map(({ name }) => name)
          .join(', ')} };`,
      ];
  return `${[...head, '', group, ...rest, ...tail].join('\n')}\n`;
}

function declaration(fn: Fn, functions: readonly Fn[], isModule: boolean, random: Random): string {
  const text = body(fn, functions, isModule, random);
  const exported = isModule ? 'export ' : '';
  if (fn.kind === 'arrow') return `${exported}const ${fn.name} = (depth) => {\n  ${text}\n};`;
  if (fn.kind === 'expression') return `${exported}const ${fn.name} = function (depth) {\n  ${text}\n};`;
  return `${exported}${fn.kind === 'async' ? 'async ' : ''}function ${fn.name}(depth) {\n  ${text}\n}`;
}

/** Sync functions call sync ones only: a promise that nobody waits for is no program to compare. */
function body(fn: Fn, functions: readonly Fn[], isModule: boolean, random: Random): string {
  const lines = ['const out = [];', "if (depth < 1) return 'end';"];
  const callable = functions.filter(({ kind }) => kind !== 'async');
  for (let i = 0; i < 1 + random(3) && callable.length > 0; i += 1) {
    const callee = callable[random(callable.length)];
    const use = uses[random(uses.length)];
    if (callee && use)
      lines.push(use(`${callOf(callee, fn.file, isModule)}(depth - 1)`).replaceAll('length$', `length${i}`));
  }
  if (random(2) === 0) lines.push(`out.push(fs.readFileSync('${fn.name}.txt', 'utf8'));`);
  if (random(4) === 0) lines.push(`if (fs.existsSync('missing')) out.push('there');`);
  lines.push("return out.join('-');");
  return lines.join('\n  ');
}

function mainText(functions: readonly Fn[], isModule: boolean, random: Random): string {
  const used = [...new Set(functions.map((fn) => fn.file))];
  const head = isModule
    ? ["import fs from 'node:fs';", ...used.map((file) => `import * as m${file} from './lib/m${file}.mjs';`)]
    : [
        "const fs = require('node:fs');",
        ...used.map((file) => `const m${file} = () => require('./lib/m${file}.cjs');`),
      ];
  const calls = functions
    .filter(() => random(3) > 0)
    .map((fn) => `  console.log(${fn.kind === 'async' ? 'await ' : ''}${callOf(fn, -1, isModule)}(3));`);
  const setUp = functions.map(({ name }) => `fs.writeFileSync('${name}.txt', '${name}');`);
  const sync = random(3) === 0 ? functions.find(({ kind }) => kind !== 'async') : undefined;
  const start = sync ? [`console.log('start', ${callOf(sync, -1, isModule)}(2));`] : [];
  return `${[...head, '', ...setUp, ...start, 'async function main() {', "  console.log('main');", ...calls, '}', '', "main().then(() => console.log('done'));"].join('\n')}\n`;
}
