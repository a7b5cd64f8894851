// What runs in the threads of the pool in main.mts.

import type { Point, Route } from './main.mjs';

export const SCALE = 10;

function between(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y) * SCALE;
}

/** Length of a route. */
export function distance(route: Route, closed = false): number {
  let sum = 0;
  for (let i = 1; i < route.length; i += 1) sum += between(route[i - 1]!, route[i]!);
  return closed ? sum + between(route[0]!, route.at(-1)!) : sum;
}

export function nearest(points: Point[], to: Point) {
  const sorted = points.map((point, index) => ({ index, far: between(point, to) }));
  sorted.sort((a, b) => a.far - b.far);
  return sorted.map(({ index }) => index);
}

export enum Unit {
  Metre = 1,
  Foot = 3,
}

/**
 * All the way.
 */
function total(lengths: readonly number[], unit: Unit = Unit.Metre): { unit: Unit; sum: number } {
  let sum = 0;
  for (const length of lengths) sum += length * unit;
  return { unit, sum };
}

export const distanceTask = (args: Parameters<typeof distance>) => distance(...args);
export const nearestTask = (args: Parameters<typeof nearest>) => nearest(...args);
export const totalTask = (args: Parameters<typeof total>) => total(...args);
