export class Table {
  constructor(connection, name) {
    this.connection = connection;
    this.name = name;
  }

  count() {
    return this.connection.prepare(`SELECT count(*) AS n FROM ${this.name}`).get().n;
  }
}
