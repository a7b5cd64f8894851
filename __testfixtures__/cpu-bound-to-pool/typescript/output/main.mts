import { extname } from 'node:path';
import { Tinypool } from 'tinypool';
import { SCALE, Unit } from './main.worker.mjs';
export { distance } from './main.worker.mjs';

const pool = new Tinypool({
  filename: new URL(`./main.worker${extname(import.meta.url)}`, import.meta.url).href,
  minThreads: 0,
  idleTimeout: 30000,
});

export interface Point {
  x: number;
  y: number;
}

export type Route = readonly Point[];

/** Length of a route. */
async function distanceInPool(route: Route, closed = false): Promise<number> {
  return await pool.run([route, closed], { name: 'distanceTask' });
}

async function nearest(points: Point[], to: Point): Promise<ReturnType<typeof import('./main.worker.mjs').nearest>> {
  return await pool.run([points, to], { name: 'nearestTask' });
}

/**
 * All the way.
 */
async function total(lengths: readonly number[], unit: Unit = Unit.Metre): Promise<{ unit: Unit; sum: number }> {
  return await pool.run([lengths, unit], { name: 'totalTask' });
}

async function main(): Promise<void> {
  const route: Route = [{ x: 0, y: 0 }, { x: 3, y: 4 }, { x: 3, y: 0 }];
  console.log(await distanceInPool(route), await distanceInPool(route, true));
  const order = await nearest([...route], { x: 4, y: 4 });
  console.log(await total([1, 2]), await total([1, 2], Unit.Foot), Unit[3]);
  console.log(order.map((index) => index + 1), SCALE);
}

await main();
