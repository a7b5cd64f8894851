import { stat } from 'node:fs/promises';

// What has methods of such names need not be a list.
export const models = {
  find: async () => (await stat('data.txt')).size,
  map: (one) => typeof one,
};
