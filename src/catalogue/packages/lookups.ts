import type { ApiEntry } from '../types';
import {
  forVersions,
  itself,
  mainTwin,
  needsDefaultImport,
  ownTwin,
  packageEntry,
  unknownVersion,
} from './packageEntry';

const cheap = { cost: 'cheap' } as const;

/** Named in version 6 or 8 for one major version, and otherwise from the next on. */
function renamed(first: string, early: string, name: string): ReturnType<typeof ownTwin> {
  const major = Number(first);
  return [
    ...forVersions(`>=${major} <${major + 1}`, ownTwin(early)),
    ...forVersions(`>=${major + 1}`, ownTwin(name)),
    unknownVersion,
  ];
}

/** Packages that look for a file, mostly a package.json, upwards from a folder. */
export const lookupEntries: readonly ApiEntry[] = [
  packageEntry('find-up', 'sync', mainTwin('findUp'), {
    note: 'A function that decides may stay synchronous. What it does then blocks as before.',
  }),
  packageEntry(
    'find-up',
    'sync.exists',
    [needsDefaultImport, { form: itself('findUp', 'findUp.exists($args)') }],
    cheap,
  ),
  packageEntry('find-up', 'findUpSync', ownTwin('findUp')),
  packageEntry('find-up', 'findUpMultipleSync', ownTwin('findUpMultiple')),
  packageEntry('find-up', 'pathExistsSync', ownTwin('pathExists'), cheap),
  packageEntry('locate-path', 'sync', mainTwin('locatePath')),
  packageEntry('locate-path', 'locatePathSync', ownTwin('locatePath')),
  packageEntry('path-exists', 'sync', mainTwin('pathExists'), cheap),
  packageEntry('path-exists', 'pathExistsSync', ownTwin('pathExists'), cheap),
  packageEntry('pkg-up', 'sync', mainTwin('pkgUp')),
  packageEntry('pkg-up', 'pkgUpSync', ownTwin('pkgUp')),
  packageEntry('pkg-dir', 'sync', mainTwin('pkgDir')),
  packageEntry('pkg-dir', 'packageDirectorySync', ownTwin('packageDirectory')),
  packageEntry('package-directory', 'packageDirectorySync', ownTwin('packageDirectory')),
  packageEntry('read-pkg', 'sync', mainTwin('readPkg')),
  packageEntry('read-pkg', 'readPackageSync', renamed('6', 'readPackageAsync', 'readPackage')),
  packageEntry('read-pkg-up', 'sync', mainTwin('readPkgUp')),
  packageEntry('read-pkg-up', 'readPackageUpSync', renamed('8', 'readPackageUpAsync', 'readPackageUp')),
  packageEntry('read-package-up', 'readPackageUpSync', ownTwin('readPackageUp')),
];
