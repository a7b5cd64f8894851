import { read } from './text.mjs';

export default async function load(file) {
  return (await read(file)).toUpperCase();
}
