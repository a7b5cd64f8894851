import { dirname } from 'node:path';
import { ResolverFactory } from 'oxc-resolver';

/** Finds the file that a specifier leads to; undefined when there is none. Both absolute. */
export type ModuleResolver = (from: string, specifier: string) => string | undefined;

const extensions = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '.json'];

/**
 * Resolves as Node does, and as TypeScript does where the file is not there under its own name: `./x.js` may be `./x.ts`, `paths` of
 * tsconfig.json and `exports` of workspace packages count.
 */
export function createModuleResolver(): ModuleResolver {
  const resolver = new ResolverFactory({
    extensions,
    extensionAlias: {
      '.js': ['.ts', '.tsx', '.js', '.jsx'],
      '.jsx': ['.tsx', '.jsx'],
      '.mjs': ['.mts', '.mjs'],
      '.cjs': ['.cts', '.cjs'],
    },
    conditionNames: ['source', 'import', 'require', 'node', 'default'],
    mainFields: ['source', 'module', 'main'],
    tsconfig: 'auto',
    builtinModules: false,
  });
  const known = new Map<string, string | undefined>();
  return (from, specifier) => {
    const folder = dirname(from);
    const key = `${folder}\0${specifier}`;
    if (!known.has(key)) known.set(key, resolveIn(resolver, from, specifier));
    return known.get(key);
  };
}

function resolveIn(resolver: ResolverFactory, from: string, specifier: string): string | undefined {
  return specifier.startsWith('node:') ? undefined : resolver.resolveFileSync(from, specifier).path?.replace(/\?.*$/, '');
}
