// Does what @node-rs/bcrypt 1.10 was seen to do: not all of its platform packages are in registries, so that it cannot be installed here.
const bcrypt = require('bcrypt');

function check(rounds) {
  if (rounds >= 4 && rounds <= 31) return rounds;
  throw Object.assign(new Error(`Cost needs to be between 4 and 31, got ${rounds}`), { code: 'GenericFailure' });
}

exports.hashSync = (password, rounds = 12) => bcrypt.hashSync(password, check(rounds));
exports.hash = async (password, rounds = 12) => bcrypt.hash(password, check(rounds));
exports.verifySync = exports.compareSync = (password, hash) => bcrypt.compareSync(password, hash);
exports.verify = exports.compare = (password, hash) => bcrypt.compare(password, hash);
