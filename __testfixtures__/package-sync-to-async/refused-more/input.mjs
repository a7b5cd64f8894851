import { createCanvas } from 'canvas';
import less from 'less';
import low from 'lowdb';
import FileSync from 'lowdb/adapters/FileSync';
import Native from 'pg-native';
import { PNG } from 'pngjs';
import postcss from 'postcss';
import MySql from 'sync-mysql';

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

const mysql = new MySql({ host: 'localhost' });

async function users() {
  const client = new Native();
  client.connectSync();
  return [mysql.query('SELECT * FROM users'), client.querySync('SELECT * FROM users')];
}

async function open(file) {
  const db = low(new FileSync(file));
  db.defaults({ posts: [] }).write();
}
