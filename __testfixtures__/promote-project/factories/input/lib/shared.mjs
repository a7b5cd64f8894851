import { makeRead, makeReader } from './reader.mjs';

export const reader = makeReader('.');
export const readHere = makeRead('.');
