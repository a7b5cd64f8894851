export class Table {
  constructor(connection, name) {
    this.connection = connection;
    this.name = name;
  }

  async count() {
    return (await this.connection.prepare(`SELECT count(*) AS n FROM ${this.name}`).get()).n;
  }
}
