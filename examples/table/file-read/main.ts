import { captions, pictureSize } from './pictures.ts';

async function main(): Promise<void> {
  console.log(await captions('pictures'));
  for (const name of ['lake.png', 'lake.png.txt', 'none.png']) {
    try {
      console.log(name, await pictureSize(`pictures/${name}`));
    } catch (error) {
      console.log(name, (error as NodeJS.ErrnoException).code);
    }
  }
}

void main();
