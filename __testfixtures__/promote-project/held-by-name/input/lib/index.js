const { sizeOf, exists } = require('./paths');
const { Store } = require('./store');

const tools = { sizeOf, isThere: exists };

module.exports = { tools, Store };
