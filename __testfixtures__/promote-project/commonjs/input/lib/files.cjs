'use strict';
const fs = require('fs');

exports.load = function (file) {
  return fs.readFileSync(file, 'utf8');
};
exports.size = (file) => fs.statSync(file).size;

function exists(file) {
  return fs.existsSync(file);
}
exports.exists = module.exports.isThere = exists;

exports.shout = (file) => exports.load(file).toUpperCase();
exports.again = require('./more.cjs').twice;
