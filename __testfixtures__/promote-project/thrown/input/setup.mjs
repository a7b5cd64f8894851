const tests = [];

globalThis.it = (name, run) => void tests.push({ name, run });

export async function runTests() {
  for (const { name, run } of tests) {
    try {
      await run();
      console.log('passed', name);
    } catch (error) {
      console.log('failed', name, error.name);
    }
  }
}

export const t = { throws };

function throws(run, expected) {
  try {
    run();
  } catch (error) {
    if (!expected.test(error.message)) throw error;
    return error;
  }
  throw new Error('Missing expected exception');
}
