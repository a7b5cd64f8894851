const fs = require("fs")
const { join } = require("path")

const isFile = (path) => fs.statSync(path).isFile()

async function move(from, to) {
  if (!isFile(from)) return false
  fs.mkdirSync(to, { recursive: true })
  fs.renameSync(from, join(to, from))
  return isFile(join(to, from))
}

move("a.txt", "b").then(async (moved) => {
  console.log(moved, fs.readdirSync("b"))
  return move("a.txt", "b").catch((error) => console.log(error.code, error.syscall))
})
