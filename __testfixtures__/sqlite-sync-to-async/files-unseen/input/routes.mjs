export function createRoutes(app) {
  return {
    async one() {
      return app.locals.db.prepare('SELECT 1').pluck().get();
    },
    async other(remote) {
      return await remote.prepare('SELECT 1').all();
    },
  };
}
