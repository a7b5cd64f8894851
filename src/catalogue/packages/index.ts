import type { ApiEntry } from '../types';
import { archiveEntries } from './archives';
import { compilerEntries } from './compilers';
import { configFileEntries } from './configFiles';
import { dataFileEntries } from './dataFiles';
import { folderEntries } from './folders';
import { globEntries } from './globs';
import { forgeEntries } from './forge';
import { imageEntries } from './images';
import { lockEntries } from './locks';
import { lookupEntries } from './lookups';
import { nameEntries } from './names';
import { packageProcessEntries } from './processes';
import { passwordEntries } from './passwords';
import { reportedEntries } from './reportedOnly';
import { storeEntries } from './stores';
import { temporaryFileEntries } from './temporaryFiles';
import { walkerEntries } from './walkers';
import { wrapperEntries } from './wrappers';

/** Everything that is known to block in npm packages, fs drop-ins and sleeps aside. */
export const packageEntries: readonly ApiEntry[] = [
  ...globEntries,
  ...folderEntries,
  ...lookupEntries,
  ...dataFileEntries,
  ...temporaryFileEntries,
  ...nameEntries,
  ...lockEntries,
  ...archiveEntries,
  ...configFileEntries,
  ...compilerEntries,
  ...packageProcessEntries,
  ...passwordEntries,
  ...wrapperEntries,
  ...storeEntries,
  ...walkerEntries,
  ...imageEntries,
  ...forgeEntries,
  ...reportedEntries,
];
