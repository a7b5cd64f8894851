import { createTransform } from '../src/rewrite/createTransform';

/** Sync helpers that async code reaches become async, with their callers, within the file. */
export default createTransform('promote-async');
