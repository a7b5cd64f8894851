import { imageSize } from 'image-size';
import { promisify } from 'util';

const imageSizeAsync = promisify(imageSize);

export async function width(name: string): Promise<number> {
  const size = await imageSizeAsync(`${name}.png`).then((made) => made!);
  return size.width ?? 0;
}

void width('lake').then((pixels) => console.log(pixels));
