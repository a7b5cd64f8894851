const { run } = require('./src/run');

module.exports = { start: () => run('a') };
