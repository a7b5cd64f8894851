import { createCanvas } from 'canvas';
import less from 'less';
import { JSONFileSyncPreset } from 'lowdb/node';
import { PNG } from 'pngjs';
import postcss from 'postcss';

async function styles(text) {
  let css;
  less.render(text, { syncImport: true }, (error, output) => (css = output.css));
  const { css: plain } = await less.render(text);
  return [css, plain, postcss([]).process(text).sync().css, await postcss([]).process(text)];
}

async function picture(bytes) {
  const png = PNG.sync.read(bytes);
  return PNG.sync.write(png);
}

async function draw() {
  const canvas = createCanvas(10, 10);
  canvas.toBuffer((error, bytes) => console.log(bytes), 'image/png');
  return canvas.toBuffer('image/png');
}

async function count(file) {
  const db = JSONFileSyncPreset(file, { count: 0 });
  db.data.count += 1;
  db.write();
}
