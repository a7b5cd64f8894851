const fs = require('node:fs/promises');
const path = require('node:path');

const folder = path.join(__dirname, 'commands');

exports.commands = async () => (await fs.readdir(folder)).map((name) => require(path.join(folder, name)));
