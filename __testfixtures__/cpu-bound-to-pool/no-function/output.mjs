import { Tinypool } from 'tinypool';

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

const area = async (width, height) => await pool.run([width, height], { name: 'areaTask' });

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
  console.log(weigh(1), await area(2, 3), scale.weigh(1), scale.later(1), scales.weigh(1), scales.light(1));
}

/* unsync: cpu-bound */
await main();
