const fs = require("fs")
const fsp = require("fs/promises")
const { join } = require("path")

const isFile = (path) => fs.statSync(path).isFile()

async function move(from, to) {
  if (!isFile(from)) return false
  await fsp.mkdir(to, { recursive: true })
  await fsp.rename(from, join(to, from))
  return isFile(join(to, from))
}

move("a.txt", "b").then(async (moved) => {
  console.log(moved, await fsp.readdir("b"))
  return move("a.txt", "b").catch((error) => console.log(error.code, error.syscall))
})
