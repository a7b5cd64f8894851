const fs = require('fs')

let total = 0
let last = ''

exports.add = async function (file) {
  total += fs.readFileSync(file).length
  let first
  ;[first, last] = [file, last + fs.readFileSync(file, 'utf8')]
  return first
}

exports.addTo = async function (kind, file) {
  switch (kind) {
    case 'size':
      total += fs.statSync(file).size
      break
    case 'text':
      total += fs.readFileSync(file).length
      break
    default:
      total -= fs.readFileSync(file).length
  }
  if (kind) // whatever it is
    total += fs.readFileSync(file).length
  return total
}

async function main() {
  await Promise.all(['a.txt', 'a.txt'].map((file) => exports.add(file)))
  for (const kind of ['size', 'text', '']) console.log(await exports.addTo(kind, 'c.txt'), last)
}

main()
