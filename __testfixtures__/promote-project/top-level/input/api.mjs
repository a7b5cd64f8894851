import { inApi } from './load.mjs';

export const text = inApi('load.mjs');
