// What runs in the threads of the pool in input.mjs.

const TREE = { value: 1, children: [{ value: 2, children: [] }, { value: 3, children: [{ value: 4, children: [] }] }] };

/** @returns {number} how many */
export function search(from) {
  let found = 0;
  const stack = [TREE];
  while (stack.length > 0) {
    const node = stack.pop();
    if (node.value >= from) found += 1;
    stack.push(...node.children);
  }
  return found;
}
