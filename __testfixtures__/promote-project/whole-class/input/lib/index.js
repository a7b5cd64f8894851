const Base = require('./base');

module.exports = { Base, Upper: require('./upper') };
