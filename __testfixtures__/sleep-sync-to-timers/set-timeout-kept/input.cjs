const cell = new Int32Array(new SharedArrayBuffer(4))

async function main(sleep) {
  const done = new Promise((resolve) => setTimeout(resolve, 10, 'timer'))
  Atomics.wait(cell, 0, 0, 30)
  console.log(sleep, await done)
  ;(() => console.log('end'))()
}

main('a parameter that is called sleep')
