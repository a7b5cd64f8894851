const files = require('./files.cjs');

exports.copy = async function copy(from, to) {
  const text = files.load(from);
  files.save(to, text);
  return `${text} (${files.size(from)})`;
};
