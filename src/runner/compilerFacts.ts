import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { CompilerFacts } from '../plan/types';

/**
 * Makes a reader of what the nearest tsconfig.json (with those that it extends by path) says of how TypeScript runs. It reads the
 * settings off the text, looks at each file once, and never throws.
 *
 * @returns a function from the absolute path of a source file; undefined when there is no tsconfig.json above it
 */
export function compilerFactsReader(): (path: string) => Promise<CompilerFacts | undefined> {
  const texts = new Map<string, Promise<string | null>>();
  const read = (file: string): Promise<string | null> => {
    const known = texts.get(file) ?? readFile(file, 'utf8').catch(() => null);
    texts.set(file, known);
    return known;
  };

  return async (path) => {
    for (let folder = dirname(path); ; folder = dirname(folder)) {
      const file = resolve(folder, 'tsconfig.json');
      if ((await read(file)) !== null) return factsOf(await settingsOf(file));
      if (folder === dirname(folder)) return undefined;
    }
  };

  /** The nearest setting first. */
  async function settingsOf(file: string, depth = 0): Promise<string> {
    const text = withoutComments((await read(file)) ?? '');
    const base = /"extends"\s*:\s*"(\.[^"]*)"/.exec(text)?.[1];
    if (base === undefined || depth > 5) return text;
    const named = resolve(dirname(file), base);
    return `${text}\n${await settingsOf(named.endsWith('.json') ? named : `${named}.json`, depth + 1)}`;
  }
}

function factsOf(settings: string): CompilerFacts {
  const module = /"module"\s*:\s*"(\w+)"/.exec(settings)?.[1]?.toLowerCase() ?? '';
  const emits = module === 'commonjs' ? 'commonjs' : /^(?:es|preserve)/.test(module) ? 'module' : undefined;
  const usesTsExtensions = /"(?:allowImportingTsExtensions|rewriteRelativeImportExtensions)"\s*:\s*true/.test(settings);
  return {
    ...(emits && { emits }),
    usesTsExtensions,
    takesDefaultImports: takesDefaultImports(module, settings),
    allowsTopLevelAwait: allowsTopLevelAwait(module, settings),
  };
}

/** `esModuleInterop`, which is on by itself where modules are those of Node. */
function takesDefaultImports(module: string, settings: string): boolean {
  const interop = /"esModuleInterop"\s*:\s*(true|false)/.exec(settings)?.[1];
  return interop === undefined ? /^(?:node(?:16|18|20|next)|preserve)$/.test(module) : interop === 'true';
}

/** What error TS1378 asks for. */
function allowsTopLevelAwait(module: string, settings: string): boolean {
  const target = /"target"\s*:\s*"(\w+)"/.exec(settings)?.[1]?.toLowerCase();
  if (target !== undefined && /^es(?:3|5|6|2015|2016)$/.test(target)) return false;
  if (/^node(?:16|18|20|next)$/.test(module)) return true;
  return target !== undefined && /^(?:es2022|esnext|preserve)$/.test(module);
}

function withoutComments(text: string): string {
  return text.replace(
    /("(?:[^"\\]|\\.)*")|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g,
    (_all, string: string | undefined) => string ?? '',
  );
}
