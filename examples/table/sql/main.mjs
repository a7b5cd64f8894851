import { forecast, order, stock } from './orders.mjs';

console.log(await Promise.all([order([['tea', 2]]), order([['cups', 1]])]));
console.log(await order([['tea', 1], ['cups', 5]]));
console.log(await stock());
console.log(await forecast());
