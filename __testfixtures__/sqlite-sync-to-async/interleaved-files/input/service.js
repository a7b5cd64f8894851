const { repo } = require('./repo');
exports.register = async (name) => {
  const known = await repo.find(name);
  if (known) return 'taken';
  await repo.add(name);
  return 'added';
}
