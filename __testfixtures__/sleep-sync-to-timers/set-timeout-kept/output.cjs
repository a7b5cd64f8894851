const { setTimeout: delay } = require('timers/promises')

async function main(sleep) {
  const done = new Promise((resolve) => setTimeout(resolve, 10, 'timer'))
  await delay(30)
  console.log(sleep, await done)
  ;(() => console.log('end'))()
}

main('a parameter that is called sleep')
