export async function report(store) {
  const connection = store.connection();
  return [connection.prepare('SELECT 2').pluck().get() + 1, await store.one()];
}
