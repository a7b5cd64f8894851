export * from './retry.mjs';
export { walk } from './walk.mjs';
