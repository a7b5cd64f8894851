const TREE = { value: 1, children: [{ value: 2, children: [] }, { value: 3, children: [{ value: 4, children: [] }] }] };

/** @returns {number} how many */
function search(from) {
  let found = 0;
  const stack = [TREE];
  while (stack.length > 0) {
    const node = stack.pop();
    if (node.value >= from) found += 1;
    stack.push(...node.children);
  }
  return found;
}

function describe(from) {
  const found = search(from);
  return `${found} from ${from}`;
}

async function main() {
  console.log(describe(2), search(4) + 1);
  for (const from of [1, 3]) console.log(describe(from));
}

await main();
