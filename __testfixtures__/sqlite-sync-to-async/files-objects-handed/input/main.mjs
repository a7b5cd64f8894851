// An object with a database goes to a file that knows nothing of its class.
import { report } from './report.mjs';
import { Store } from './Store.mjs';

console.log(await report(new Store()));
