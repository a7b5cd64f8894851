const npmRun = require('npm-run');
const syncExec = require('sync-exec');
const { $ } = require('zx');

module.exports = async function lint() {
  npmRun.execSync('eslint .');
  npmRun.sync('prettier .');
  $.sync`git status`;
  await $`git status`;
  return syncExec('ls').stdout + npmRun.spawnSync('tsc', ['-v']).stdout;
};
