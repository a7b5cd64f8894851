import { early } from './load.mjs';

// What is imported next runs as soon as this module waits.
globalThis.size = early('a.txt').length;
await null;
