import less from 'less';
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
