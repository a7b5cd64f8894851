import fs from 'node:fs/promises'

async function main() {
  const out = []
  const name = 'a.txt'
  ;(await fs.readFile(name, 'utf8')).split('').forEach((letter) => out.push(letter))
  let size = 0
  ;(await fs.stat(name)).size && out.push('size')
  ;[1].forEach(() => out.push('one'))
  await fs.readdir('d')
  await fs.writeFile('new.txt', 'new')
  const later = name
  // A comment in between.
  ;(await fs.readFile(later)).toString().length
  if (size) out.push('no')
  ;(await fs.readFile(name, 'utf8')).length
  do out.push('do')
  while (size++ < 0)
  ;(await fs.readFile(name, 'utf8')).at(0)
  const fn = () => out.push('fn')
  fn()
  ;(await fs.readFile(name)).length ? out.push('yes') : out.push('no')
  return out
}

console.log(await main())
