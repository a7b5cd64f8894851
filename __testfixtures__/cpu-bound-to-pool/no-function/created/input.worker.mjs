// What runs in the threads of the pool in input.mjs.

/**
 * Of a rectangle.
 * @param {number} width
 */
const area = (width, height) => width * height;

/** The length around it. */
export const around = (width, height) => 2 * (width + height);

export const areaTask = (args) => area(...args);
export const aroundTask = (args) => around(...args);
