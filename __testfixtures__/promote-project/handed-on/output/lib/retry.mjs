/** Calls `work` until it does not throw. */
export function withRetry(work, times = 2) {
  return async (...args) => {
    for (let time = 1; ; time += 1) {
      try {
        return await work(...args);
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

export async function measure(work, report = () => {}) {
  const value = await work();
  report(typeof value);
  return value;
}

export class Runner {
  #names = [];

  async run(name, work) {
    this.#names.push(name);
    return await work(name);
  }

  get names() {
    return this.#names.join();
  }
}
