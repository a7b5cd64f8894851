const fs = require('fs/promises');

module.exports = async function isEmpty(folder) {
  return (await fs.readdir(folder)).length === 0;
};
