const { existsSync, readFileSync } = require('fs'), { basename } = require('path')
const { statSync: sizeOf, ...others } = require('node:fs')

async function main(file) {
  if (!existsSync(file)) return
  console.log(basename(file), readFileSync(file, 'utf8'), sizeOf(file).size, 'statSync' in others)
}

main('./a.txt')
