export function migrate(database) {
  database.exec('CREATE TABLE t (n INT)');
}
