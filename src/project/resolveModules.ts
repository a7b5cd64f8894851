import { dirname } from 'node:path';
import { type NapiResolveOptions, ResolverFactory } from 'oxc-resolver';

/** Finds the file that a specifier leads to; undefined when there is none. Both absolute. */
export type ModuleResolver = (from: string, specifier: string) => string | undefined;

const extensions = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '.json'];

/**
 * Resolves as Node does, and as TypeScript does where the file is not there under its own name: `./x.js` may be `./x.ts`, `paths` of
 * tsconfig.json and `exports` of workspace packages count.
 */
export function createModuleResolver(): ModuleResolver {
  const options: NapiResolveOptions = {
    extensions,
    extensionAlias: {
      '.js': ['.ts', '.tsx', '.js', '.jsx'],
      '.jsx': ['.tsx', '.jsx'],
      '.mjs': ['.mts', '.mjs'],
      '.cjs': ['.cts', '.cjs'],
    },
    conditionNames: ['source', 'import', 'require', 'node', 'default'],
    mainFields: ['source', 'module', 'main'],
    builtinModules: false,
  };
  // A tsconfig.json that cannot be read (it extends a package that is not installed, say) is no reason to resolve nothing.
  const resolvers = [new ResolverFactory({ ...options, tsconfig: 'auto' }), new ResolverFactory(options)];
  const known = new Map<string, string | undefined>();
  return (from, specifier) => {
    const folder = dirname(from);
    const key = `${folder}\0${specifier}`;
    if (!known.has(key)) known.set(key, resolveWith(resolvers, from, specifier));
    return known.get(key);
  };
}

function resolveWith(resolvers: readonly ResolverFactory[], from: string, specifier: string): string | undefined {
  if (specifier.startsWith('node:')) return undefined;
  for (const resolver of resolvers) {
    const { path } = resolver.resolveFileSync(from, specifier);
    if (path !== undefined) return path.replace(/\?.*$/, '');
  }
  return undefined;
}
