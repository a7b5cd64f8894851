import { createTransform } from '../src/rewrite/createTransform';

/** Blocking HTTP requests of packages and browsers to `fetch`, or to the same request sent asynchronously. */
export default createTransform('sync-http-to-fetch');
