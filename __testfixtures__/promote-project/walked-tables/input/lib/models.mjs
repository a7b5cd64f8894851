import { statSync } from 'node:fs';

// What has methods of such names need not be a list.
export const models = {
  find: () => statSync('data.txt').size,
  map: (one) => typeof one,
};
