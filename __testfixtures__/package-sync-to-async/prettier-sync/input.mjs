import prettier from '@prettier/sync';

async function main(file) {
  console.log(prettier.resolveConfigFile(file), prettier.resolveConfig(file), prettier.resolveConfig(file, { editorconfig: true }));
  console.log(prettier.getFileInfo(file), prettier.getFileInfo('none.unknown'));
  prettier.clearConfigCache();
  try {
    prettier.resolveConfig('broken/x.js');
  } catch (error) {
    console.log(error.name);
  }
  return prettier.format('a', { parser: 'babel' });
}

console.log(await main('a/x.js'));
