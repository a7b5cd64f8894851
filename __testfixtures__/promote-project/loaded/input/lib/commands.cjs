const fs = require('node:fs');
const path = require('node:path');

const folder = path.join(__dirname, 'commands');

exports.commands = () => fs.readdirSync(folder).map((name) => require(path.join(folder, name)));
