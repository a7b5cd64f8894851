// What runs in the threads of the pool in input.mjs.

const area = (width, height) => width * height;

export const areaTask = (args) => area(...args);
