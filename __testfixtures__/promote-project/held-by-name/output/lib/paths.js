const fs = require('node:fs/promises');

exports.sizeOf = async (file) => (await fs.stat(file)).size;
exports.exists = async (file) => fs.access(file).then(() => true, () => false);
