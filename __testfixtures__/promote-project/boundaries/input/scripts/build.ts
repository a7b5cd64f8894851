import { used } from '../src/outside';

export async function build(): Promise<void> {
  console.log(used('a.txt'));
}
