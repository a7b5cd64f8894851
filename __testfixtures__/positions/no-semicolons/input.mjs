import fs from 'node:fs'

async function main() {
  const out = []
  const name = 'a.txt'
  fs.readFileSync(name, 'utf8').split('').forEach((letter) => out.push(letter))
  let size = 0
  fs.statSync(name).size && out.push('size')
  ;[1].forEach(() => out.push('one'))
  fs.readdirSync('d')
  fs.writeFileSync('new.txt', 'new')
  const later = name
  // A comment in between.
  fs.readFileSync(later).toString().length
  if (size) out.push('no')
  fs.readFileSync(name, 'utf8').length
  do out.push('do')
  while (size++ < 0)
  fs.readFileSync(name, 'utf8').at(0)
  const fn = () => out.push('fn')
  fn()
  fs.readFileSync(name).length ? out.push('yes') : out.push('no')
  return out
}

console.log(await main())
