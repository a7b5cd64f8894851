import Database = require('better-sqlite3');

class Log {
  constructor(private readonly file: string) {
    this.db = new Database(this.file);
    this.db.exec('CREATE TABLE log (line TEXT)');
  }
  private db: Database.Database;
  async write(line: string): Promise<void> {
    this.db.prepare('INSERT INTO log VALUES (?)').run(line);
  }
  async lines(): Promise<string[]> {
    return (this.db.prepare('SELECT line FROM log').all() as { line: string }[]).map((r) => r.line);
  }
}
async function main(): Promise<void> {
  const log = new Log(':memory:');
  await log.write('a');
  console.log(await log.lines());
}
void main();
