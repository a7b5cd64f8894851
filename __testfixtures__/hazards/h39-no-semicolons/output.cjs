const fs = require('fs/promises')

let total = 0
let last = ''

exports.add = async function (file) {
  const content = await fs.readFile(file)
  total += content.length
  let first
  const content2 = await fs.readFile(file, 'utf8')
  ;[first, last] = [file, last + content2]
  return first
}

exports.addTo = async function (kind, file) {
  switch (kind) {
    case 'size':
      const stats = await fs.stat(file)
      total += stats.size
      break
    case 'text':
      const content = await fs.readFile(file)
      total += content.length
      break
    default:
      const content2 = await fs.readFile(file)
      total -= content2.length
  }
  if (kind) // whatever it is
  {
    const content = await fs.readFile(file)
    total += content.length
  }
  return total
}

async function main() {
  await Promise.all(['a.txt', 'a.txt'].map((file) => exports.add(file)))
  for (const kind of ['size', 'text', '']) console.log(await exports.addTo(kind, 'c.txt'), last)
}

main()
