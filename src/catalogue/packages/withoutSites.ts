/** Packages in which one could look for blocking calls, and why none of theirs is reported; for `unsync explain`. */
export const withoutSites: Readonly<Record<string, string>> = {
  xhr2: 'Measured: open(method, url, false) throws "Synchronous XHR processing not implemented". Nothing of it blocks.',
  'then-request': 'Its functions give promises. sync-request waits for them, in another process.',
  najax: 'Measured: it takes no notice of async: false, so that its requests do not block.',
  readdirp: 'It has no synchronous function: a stream, or a promise.',
  '@tursodatabase/database':
    'Its functions give promises, but were measured to block for the whole query (4.5 seconds where better-sqlite3 blocks for 3.4). No rewriting of the call helps, and it is no target of one: 28 of 45 probes were equal.',
  '@libsql/client':
    'Its functions give promises. For files on this machine they were measured to block for the whole query (3.7 seconds); with a server they do not. No rewriting of the call helps.',
  knex: 'Its functions give promises. With better-sqlite3 as driver, the work itself blocks; with the drivers of servers it does not.',
  sequelize: 'Its functions give promises, and its driver for SQLite works on other threads.',
  typeorm: 'Its functions give promises. With better-sqlite3 as driver, the work itself blocks.',
  prisma: 'It has no synchronous function.',
  nedb: 'Its functions take callbacks; none blocks for a file.',
  level: 'It has no synchronous function.',
  argon2: 'It has no synchronous function: hash and verify give promises and work on other threads.',
  memfs: 'Its synchronous functions work in memory, and take no longer than the asynchronous ones.',
  sqlite3: 'Its functions take callbacks and work on another thread.',
  piscina:
    'A pool of worker threads. cpu-bound-to-pool uses tinypool, which has the same functions and ends by itself.',
  tinypool: 'The pool of worker threads that cpu-bound-to-pool uses.',
  workerpool: 'A pool of worker threads. Measured: the process does not end without pool.terminate().',
  fibers: 'It cannot be built for Node 16 and later, so that nothing that runs today uses it.',
  handlebars: 'Compiling a template takes little time, and has no asynchronous form.',
  pdfkit: 'A document is a stream; what it computes in between has no asynchronous form.',
};
