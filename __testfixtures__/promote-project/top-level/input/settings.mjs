import { inImported } from './load.mjs';

export const own = inImported('settings.mjs').length;
