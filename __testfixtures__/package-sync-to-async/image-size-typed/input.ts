import { imageSize } from 'image-size';

export async function width(name: string): Promise<number> {
  const size = imageSize(`${name}.png`);
  return size.width ?? 0;
}

void width('lake').then((pixels) => console.log(pixels));
