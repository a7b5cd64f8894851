const memoize = (fn) => fn;

/* unsync: cpu-bound */
const weigh = memoize((size) => size * 2);

/* unsync: cpu-bound */
export default (size) => size * 3;

/**
 * Of a rectangle.
 * unsync: cpu-bound
 * @param {number} width
 */
const area = (width, height) => width * height;

/** The length around it.
 * unsync: cpu-bound for all but small ones */
const around = (width, height) => 2 * (width + height);

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
  console.log(weigh(1), area(2, 3), around(2, 3), [1].map(around), scale.weigh(1), scale.later(1), scales.weigh(1), scales.light(1));
}

/* unsync: cpu-bound */
await main();
