export { default } from './load.mjs';
export * from './count.mjs';
export * as text from './text.mjs';
export { helpers, Store as Store } from './helpers.mjs';
