const kept = [];

// What is handed to this one goes where it cannot be followed.
export function later(work) {
  kept.push(work);
  return work();
}

export const runAll = () => kept.map((work) => work());

// Something that nobody knows is handed to this one, too.
export function call(work) {
  const value = work();
  return `${typeof value}`;
}
