import {execFileSync} from 'child_process';

async function version({bin}) {
  return execFileSync('echo', [`${bin} 1.0`], {encoding: 'utf8'}).trim();
}

console.log(await version({bin: 'tool'}));
