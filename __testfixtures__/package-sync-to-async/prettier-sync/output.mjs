import prettier from '@prettier/sync';
import { getFileInfo, resolveConfig, resolveConfigFile } from 'prettier';

async function main(file) {
  console.log(await resolveConfigFile(file), await resolveConfig(file), await resolveConfig(file, { editorconfig: true }));
  console.log(await getFileInfo(file), await getFileInfo('none.unknown'));
  prettier.clearConfigCache();
  try {
    await resolveConfig('broken/x.js');
  } catch (error) {
    console.log(error.name);
  }
  return prettier.format('a', { parser: 'babel' });
}

console.log(await main('a/x.js'));
