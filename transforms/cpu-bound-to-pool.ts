import { createTransform } from '../src/rewrite/createTransform';

/** Functions marked with a comment `unsync: cpu-bound` to worker threads; only `unsync` itself can create the module that it takes. */
export default createTransform('cpu-bound-to-pool');
