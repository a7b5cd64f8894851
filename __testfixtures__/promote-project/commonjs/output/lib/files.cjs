'use strict';
const fs = require('fs/promises');

exports.load = async function (file) {
  return await fs.readFile(file, 'utf8');
};
exports.size = async (file) => (await fs.stat(file)).size;

async function exists(file) {
  return await fs.access(file).then(() => true, () => false);
}
exports.exists = module.exports.isThere = exists;

exports.shout = async (file) => (await exports.load(file)).toUpperCase();
exports.again = require('./more.cjs').twice;
