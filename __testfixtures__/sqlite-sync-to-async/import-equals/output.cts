import { AsyncDatabase } from './helpers/better-sqlite3-async.cjs';

class Log {
  constructor(private readonly file: string) {
    this.db = new AsyncDatabase(this.file);
    this.db.sync.exec('CREATE TABLE log (line TEXT)');
  }
  private db: AsyncDatabase;
  async write(line: string): Promise<void> {
    await this.db.prepare('INSERT INTO log VALUES (?)').run(line);
  }
  async lines(): Promise<string[]> {
    return ((await this.db.prepare('SELECT line FROM log').all()) as { line: string }[]).map((r) => r.line);
  }
}
async function main(): Promise<void> {
  const log = new Log(':memory:');
  await log.write('a');
  console.log(await log.lines());
}
void main();
