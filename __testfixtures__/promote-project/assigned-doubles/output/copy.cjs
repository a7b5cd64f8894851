const files = require('./files.cjs');

exports.copy = async function copy(from, to) {
  const text = await files.load(from);
  await files.save(to, text);
  return `${text} (${files.size(from)})`;
};
