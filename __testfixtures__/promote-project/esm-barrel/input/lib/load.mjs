import { read } from './text.mjs';

export default function load(file) {
  return read(file).toUpperCase();
}
