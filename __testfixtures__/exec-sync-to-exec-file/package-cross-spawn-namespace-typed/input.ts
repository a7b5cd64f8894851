import * as spawn from 'cross-spawn';

export async function echo(text: string): Promise<string> {
  return spawn.sync('echo', [text]).stdout.toString();
}

echo('text').then(console.log);
