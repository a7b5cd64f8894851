/** What a call gives: decides how it is turned into the text, number, truth or list that a position needs. */
export type ValueType = 'string' | 'buffer' | 'number' | 'boolean' | 'list' | 'entries' | 'stats' | 'void';

export interface ApiSample {
  /** With `fs.`, `cp.`, `crypto.` or `zlib.` before the name of each function, and `$F` for the expression of a file name. */
  readonly call: string;
  readonly type: ValueType;
  /** How often it is drawn, compared with the others; default 4. */
  readonly weight?: number;
}

/** Calls that print the same at every run, made in the working directory of `workFolder.ts`. The first is what failures shrink to. */
export const apis: Readonly<Record<string, ApiSample>> = {
  readText: { call: `fs.readFileSync($F, 'utf8')`, type: 'string', weight: 12 },
  readOptions: { call: `fs.readFileSync($F, { encoding: 'utf8' })`, type: 'string' },
  readBuffer: { call: `fs.readFileSync($F)`, type: 'buffer', weight: 8 },
  readMissing: { call: `fs.readFileSync('missing.txt', 'utf8')`, type: 'string' },
  exists: { call: `fs.existsSync($F)`, type: 'boolean', weight: 8 },
  existsNot: { call: `fs.existsSync('missing.txt')`, type: 'boolean' },
  stat: { call: `fs.statSync($F)`, type: 'stats', weight: 8 },
  lstat: { call: `fs.lstatSync('link')`, type: 'stats' },
  statMissing: { call: `fs.statSync('missing.txt')`, type: 'stats', weight: 2 },
  list: { call: `fs.readdirSync('folder')`, type: 'list', weight: 8 },
  listEntries: { call: `fs.readdirSync('folder', { withFileTypes: true })`, type: 'entries' },
  listMissing: { call: `fs.readdirSync('missing')`, type: 'list', weight: 2 },
  readLink: { call: `fs.readlinkSync('link')`, type: 'string', weight: 2 },
  write: { call: `fs.writeFileSync('written.txt', $F)`, type: 'void', weight: 6 },
  append: { call: `fs.appendFileSync('appended.txt', $F + ' ')`, type: 'void', weight: 4 },
  // What it returns, the first folder that it made, is a matter of who comes first.
  makeFolder: { call: `String(fs.mkdirSync('made/deep', { recursive: true })).slice(9)`, type: 'string', weight: 2 },
  makeExisting: { call: `fs.mkdirSync('folder')`, type: 'void', weight: 2 },
  remove: { call: `fs.rmSync('written.txt', { force: true })`, type: 'void', weight: 2 },
  unlinkMissing: { call: `fs.unlinkSync('missing.txt')`, type: 'void', weight: 2 },
  copy: { call: `fs.copyFileSync($F, 'copy.txt')`, type: 'void', weight: 3 },
  access: { call: `fs.accessSync($F)`, type: 'void', weight: 2 },
  accessMode: { call: `fs.accessSync($F, fs.constants.R_OK)`, type: 'void', weight: 2 },
  truncate: { call: `fs.truncateSync('copy.txt', 2)`, type: 'void', weight: 1 },
  descriptor: { call: `fs.closeSync(fs.openSync($F, 'r'))`, type: 'void', weight: 2 },
  nested: { call: `fs.readFileSync(fs.readlinkSync('link'), 'utf8')`, type: 'string', weight: 4 },
  gzip: { call: `zlib.gzipSync($F)`, type: 'buffer', weight: 3 },
  gunzip: { call: `zlib.gunzipSync(zlib.gzipSync($F))`, type: 'buffer', weight: 3 },
  inflateError: { call: `zlib.inflateSync(Buffer.from($F))`, type: 'buffer', weight: 2 },
  pbkdf2: { call: `crypto.pbkdf2Sync($F, 'salt', 1, 8, 'sha256')`, type: 'buffer', weight: 3 },
  scrypt: { call: `crypto.scryptSync($F, 'salt', 8, { N: 2 })`, type: 'buffer', weight: 3 },
  randomBytes: { call: `crypto.randomBytes(4).length`, type: 'number', weight: 2 },
  execFile: { call: `cp.execFileSync('printf', ['%s', $F], { encoding: 'utf8' })`, type: 'string', weight: 1 },
  execFileBuffer: { call: `cp.execFileSync('printf', ['%s', $F])`, type: 'buffer', weight: 1 },
  exec: { call: `cp.execSync('echo a b', { encoding: 'utf8' })`, type: 'string', weight: 1 },
  execFails: { call: `cp.execFileSync('false', [], { stdio: 'pipe' })`, type: 'buffer', weight: 1 },
  spawn: { call: `cp.spawnSync('printf', ['%s', $F], { encoding: 'utf8' }).stdout`, type: 'string', weight: 1 },
  write8: { call: `fs.writeFileSync('written.txt', $F, 'utf8')`, type: 'void', weight: 3 },
  writeJson: { call: `fs.writeFileSync('data.json', JSON.stringify({ file: $F }))`, type: 'void', weight: 3 },
  parseJson: { call: `JSON.parse(fs.readFileSync('folder/one.txt', 'utf8'))`, type: 'number', weight: 4 },
  textOfBuffer: { call: `fs.readFileSync($F).toString()`, type: 'string', weight: 3 },
  rename: { call: `fs.renameSync('copy.txt', 'moved.txt')`, type: 'void', weight: 2 },
  chmod: { call: `fs.chmodSync($F, 0o644)`, type: 'void', weight: 2 },
  realPath: { call: `fs.realpathSync('link').endsWith('a.txt')`, type: 'boolean', weight: 3 },
  temporary: { call: `fs.rmdirSync(fs.mkdtempSync('temporary-'))`, type: 'void', weight: 2 },
  removeFolder: { call: `fs.rmSync('made', { recursive: true, force: true })`, type: 'void', weight: 2 },
  copyFolder: { call: `fs.cpSync('folder', 'copied', { recursive: true })`, type: 'void', weight: 1 },
  statOrNothing: { call: `Boolean(fs.statSync('missing.txt', { throwIfNoEntry: false }))`, type: 'boolean', weight: 3 },
  deflate: { call: `zlib.deflateSync(Buffer.from($F), { level: 1 })`, type: 'buffer', weight: 2 },
  brotli: { call: `zlib.brotliDecompressSync(zlib.brotliCompressSync($F))`, type: 'buffer', weight: 1 },
  hkdf: { call: `Buffer.from(crypto.hkdfSync('sha256', $F, 'salt', 'info', 8))`, type: 'buffer', weight: 2 },
  randomFill: { call: `crypto.randomFillSync(Buffer.alloc(4)).length`, type: 'number', weight: 1 },
  generateKey: { call: `crypto.generateKeySync('hmac', { length: 64 }).type`, type: 'string', weight: 1 },
  spawnStatus: { call: `cp.spawnSync('false').status`, type: 'number', weight: 1 },
  spawnMissing: { call: `String(cp.spawnSync('no-such-program').error)`, type: 'string', weight: 1 },
  execInput: { call: `cp.execFileSync('cat', [], { input: $F, encoding: 'utf8' })`, type: 'string', weight: 1 },
  execExit: { call: `cp.execSync('exit 3', { stdio: 'pipe' })`, type: 'buffer', weight: 1 },
  execSleep: { call: `cp.execSync('sleep 0.01')`, type: 'buffer', weight: 1 },
  sleep: { call: `Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1)`, type: 'string', weight: 2 },
};

const asText: Readonly<Record<ValueType, (call: string) => string>> = {
  string: (call) => call,
  buffer: (call) => `${call}.toString('latin1')`,
  number: (call) => `String(${call})`,
  boolean: (call) => `String(${call})`,
  list: (call) => `${call}.join('-')`,
  entries: (call) => `${call}.map((entry) => entry.name).join('-')`,
  stats: (call) => `String(${call}.isFile())`,
  void: (call) => `String(${call})`,
};

/** Turns a call into an expression of the kind that a position asks for. */
export const conversions: Readonly<Record<'C' | 'S' | 'N' | 'B' | 'L', (call: string, type: ValueType) => string>> = {
  C: (call) => call,
  S: (call, type) => asText[type](call),
  N: (call, type) =>
    type === 'number'
      ? call
      : type === 'stats'
        ? `${call}.size`
        : type === 'boolean' || type === 'void'
          ? `Number(${call} === true)`
          : `${call}.length`,
  B: (call, type) =>
    type === 'boolean'
      ? call
      : type === 'stats'
        ? `${call}.isFile()`
        : type === 'void'
          ? `(${call} === undefined)`
          : type === 'number'
            ? `(${call} > 1)`
            : `(${call}.length > 5)`,
  L: (call, type) => (type === 'list' ? call : `${asText[type](call)}.split('a')`),
};
