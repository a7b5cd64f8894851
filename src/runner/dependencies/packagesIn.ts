import { isBuiltin } from 'node:module';
import { packageOf } from '../../analysis/moduleSpecifier';

const imported =
  /(?:\bfrom|\bimport|\brequire\(|\bimport\(|(?:[mM]ock|mockModule|[aA]ctual|proxyquire|esmock|resolve)\()\s*['"`]([^'"`\n]+)['"`]/g;

/** Names of the npm packages that a source imports, by a look at its text (what is in comments counts too). */
export function packagesIn(text: string): Set<string> {
  const specifiers = Array.from(text.matchAll(imported), ([, specifier = '']) => specifier);
  const packages = specifiers.filter((one) => /^(?:@[\w.-]+\/)?[\w][\w.-]*(?:\/|$)/.test(one) && !isBuiltin(one));
  return new Set(packages.map(packageOf));
}
