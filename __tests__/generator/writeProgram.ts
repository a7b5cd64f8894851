import { apis, conversions, type ApiSample } from './apis';
import { modules, type ModuleSystem, specifiers } from './modules';
import { dress } from './dress';
import { preludeOf } from './prelude';
import type { Generated, TriviaSpec } from './types';

/** Writes programs: resolves placeholders, puts imports, helpers, functions and the start together. */
export interface ProgramWriter {
  readonly typed: boolean;
  readonly commonjs: boolean;
  /** Resolves `$C`, `$S{x}`... in statements; counts the calls. */
  fill(text: string, api: string): string;
  /** @param parts functions and what `main` does, filled */
  finish(parts: {
    readonly functions: readonly string[];
    readonly main: readonly string[];
    readonly awaited: boolean;
  }): Generated;
}

/** Begins a program of a module system. */
export function createProgramWriter(moduleName: string, trivia: TriviaSpec): ProgramWriter {
  const system = part(modules, moduleName);
  const typed = system.extension.endsWith('ts');
  const used = new Map<string, Set<string>>();
  let calls = 0;

  function reference(text: string): string {
    return text.replace(/\b(fs|cp|crypto|zlib)\.(\w+)/g, (_all, space: string, name: string) => {
      const names = used.get(space) ?? new Set();
      used.set(space, names.add(name));
      return resolve(system.callee, space, name);
    });
  }

  function callOf(sample: ApiSample, argument: string): string {
    calls += 1;
    return dress(reference(sample.call.replaceAll('$F', () => argument)), trivia.call);
  }

  return {
    typed,
    commonjs: system.extension.startsWith('c'),
    fill(text, api) {
      const sample = part(apis, api);
      return reference(text).replace(
        /\$([CSNBL])(?:\{([^}]*)\})?(?!\w)/g,
        (_all, kind: keyof typeof conversions, argument: string | undefined) =>
          conversions[kind](callOf(sample, argument ?? 'file'), sample.type),
      );
    },
    finish({ functions, main, awaited }) {
      const imports = [...used].map(([space, names]) => headerOf(system, space, names)).filter((line) => line !== '');
      const run = awaited && system.extension.startsWith('m') ? 'await main();' : 'void main();';
      const closing = `async function main() {\n  ${main.join('\n').replaceAll('\n', '\n  ')}\n  console.log(log.join('\\n'));\n}\n\n${run}\n`;
      const text = [
        withoutRepeats(imports),
        `${preludeOf([...functions, closing].join('\n'))}\n`,
        ...functions,
        closing,
      ]
        .join('\n')
        .replace(/‹([^›]*)›/g, typed ? '$1' : '');
      return { options: {}, name: `main.${system.extension}`, text: text.replace(/^\n+/, ''), calls };
    },
  };
}

/** A part by its name. @throws when there is none: the table and the generator do not agree */
export function part<T>(table: Readonly<Record<string, T>>, name: string): T {
  const found = table[name];
  if (found === undefined) throw new Error(`no part is called ${name}`);
  return found;
}

/** Puts statements in the place of a placeholder, at its indentation. */
export function place(text: string, placeholder: string, statements: string): string {
  return text.replace(
    new RegExp(`^( *)\\${placeholder}$`, 'gm'),
    (_all, margin: string) => margin + statements.replaceAll('\n', `\n${margin}`),
  );
}

function headerOf(system: ModuleSystem, space: string, names: ReadonlySet<string>): string {
  const list = [...names].map((name) => resolve(system.item ?? '$X', space, name)).join(', ');
  return resolve(system.header.replace('$LIST', list), space, '');
}

function resolve(template: string, space: string, name: string): string {
  return template.replaceAll('$M', part(specifiers, space)).replaceAll('$NS', space).replaceAll('$X', name);
}

/** `'use strict'` stands once. */
function withoutRepeats(lines: readonly string[]): string {
  return lines.map((line, i) => (i > 0 ? line.replace(/^'use strict';\n\n/, '') : line)).join('\n') + '\n';
}
