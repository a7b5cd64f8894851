async function sizes(totals, file) {
  const fs = require('fs')
  ;[totals.first, totals.last] = [totals.last, fs.readFileSync(file).length]
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10)
  ;(totals.text += fs.readFileSync(file, 'utf8'))
  return totals
}

sizes({ text: '' }, 'a.txt')
  .then((totals) => sizes(totals, 'b.txt'))
  .then(console.log)
