const npmRun = require('npm-run');
const syncExec = require('sync-exec');

module.exports = async function lint() {
  npmRun.execSync('eslint .');
  npmRun.sync('prettier .');
  return syncExec('ls').stdout + npmRun.spawnSync('tsc', ['-v']).stdout;
};
