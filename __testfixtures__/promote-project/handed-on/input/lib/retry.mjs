/** Calls `work` until it does not throw. */
export function withRetry(work, times = 2) {
  return (...args) => {
    for (let time = 1; ; time += 1) {
      try {
        return work(...args);
      } catch (error) {
        console.log('attempt', time, error.code);
        if (time >= times) throw error;
      }
    }
  };
}

export async function step(title, work) {
  console.log('>', title);
  const value = await work();
  console.log('<', title);
  return value;
}

export function measure(work, report = () => {}) {
  const value = work();
  report(typeof value);
  return value;
}

export class Runner {
  #names = [];

  run(name, work) {
    this.#names.push(name);
    return work(name);
  }

  get names() {
    return this.#names.join();
  }
}
