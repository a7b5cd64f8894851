const { basename } = require('path')
const { access, readFile, stat } = require('fs/promises')
const { statSync: sizeOf, ...others } = require('node:fs')

async function exists(path) {
  try {
    await access(path)
    return true
  } catch {
    return false
  }
}

async function main(file) {
  if (!(await exists(file))) return
  console.log(basename(file), await readFile(file, 'utf8'), (await stat(file)).size, 'statSync' in others)
}

main('./a.txt')
