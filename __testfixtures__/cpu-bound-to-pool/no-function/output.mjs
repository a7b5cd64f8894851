import { Tinypool } from 'tinypool';
import { around } from './input.worker.mjs';

const pool = new Tinypool({
  filename: new URL('./input.worker.mjs', import.meta.url).href,
  minThreads: 0,
  idleTimeout: 30000,
});

const memoize = (fn) => fn;

/* unsync: cpu-bound */
const weigh = memoize((size) => size * 2);

/* unsync: cpu-bound */
export default (size) => size * 3;

/**
 * Of a rectangle.
 * @param {number} width
 */
const area = async (width, height) => await pool.run([width, height], { name: 'areaTask' });

/** The length around it. */
const aroundInPool = async (width, height) => await pool.run([width, height], { name: 'aroundTask' });

class Scale {
  /* unsync: cpu-bound */
  weigh(size) {
    return size * 4;
  }

  /* unsync: cpu-bound */
  #own(size) {
    return size * 5;
  }

  /* unsync: cpu-bound */
  later = (size) => this.#own(size);

  /* unsync: cpu-bound */
  static ['a' + 1](size) {
    return size;
  }
}

const scales = {
  /* unsync: cpu-bound */
  weigh(size) {
    return size * 6;
  },
  /* unsync: cpu-bound */
  light: (size) => size * 7,
};

async function main() {
  const scale = new Scale();
  console.log(weigh(1), await area(2, 3), await aroundInPool(2, 3), [1].map(around), scale.weigh(1), scale.later(1), scales.weigh(1), scales.light(1));
}

/* unsync: cpu-bound */
await main();
