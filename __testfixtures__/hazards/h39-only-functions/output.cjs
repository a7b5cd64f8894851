async function sizes(totals, file) {
  const fs = require('fs')
  const content = await fs.promises.readFile(file)
  ;[totals.first, totals.last] = [totals.last, content.length]
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10)
  const content2 = await fs.promises.readFile(file, 'utf8')
  ;(totals.text += content2)
  return totals
}

sizes({ text: '' }, 'a.txt')
  .then((totals) => sizes(totals, 'b.txt'))
  .then(console.log)
