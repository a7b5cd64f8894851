interface Point {
  x: number;
  y: number;
}

type Route = readonly Point[];

const SCALE = 10;

function between(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y) * SCALE;
}

/** Length of a route. */
export function distance(route: Route, closed = false): number {
  let sum = 0;
  for (let i = 1; i < route.length; i += 1) sum += between(route[i - 1]!, route[i]!);
  return closed ? sum + between(route[0]!, route.at(-1)!) : sum;
}

function nearest(points: Point[], to: Point) {
  const sorted = points.map((point, index) => ({ index, far: between(point, to) }));
  sorted.sort((a, b) => a.far - b.far);
  return sorted.map(({ index }) => index);
}

enum Unit {
  Metre = 1,
  Foot = 3,
}

/**
 * All the way.
 * unsync: cpu-bound
 */
function total(lengths: readonly number[], unit: Unit = Unit.Metre): { unit: Unit; sum: number } {
  let sum = 0;
  for (const length of lengths) sum += length * unit;
  return { unit, sum };
}

async function main(): Promise<void> {
  const route: Route = [{ x: 0, y: 0 }, { x: 3, y: 4 }, { x: 3, y: 0 }];
  console.log(distance(route), distance(route, true));
  const order = nearest([...route], { x: 4, y: 4 });
  console.log(total([1, 2]), total([1, 2], Unit.Foot), Unit[3]);
  console.log(order.map((index) => index + 1), SCALE);
}

await main();
