/** What people call the result of an API, by its name without `Sync`. */
const names: Readonly<Record<string, string>> = {
  readFile: 'content',
  readJson: 'data',
  readJSON: 'data',
  readdir: 'entries',
  stat: 'stats',
  lstat: 'stats',
  fstat: 'stats',
  statfs: 'stats',
  exists: 'found',
  pathExists: 'found',
  realpath: 'realPath',
  native: 'realPath',
  readlink: 'target',
  mkdtemp: 'folder',
  mkdir: 'created',
  open: 'descriptor',
  opendir: 'folder',
  glob: 'files',
  globby: 'files',
  exec: 'output',
  execFile: 'output',
  spawn: 'outcome',
  randomBytes: 'bytes',
  pbkdf2: 'derivedKey',
  scrypt: 'derivedKey',
  hkdf: 'derivedKey',
  hash: 'hashed',
  compare: 'matches',
};

/** A readable name for the result of a call of `api` (such as `fs.readFileSync`). */
export function resultName(api: string): string {
  const last = (api.split('.').pop() ?? '').replace(/\(\)$/, '').replace(/Sync$/, '');
  return names[last] ?? 'result';
}
