"use strict"
const { execFileSync, execSync, spawnSync } = require("child_process")

async function run(file, args, options) {
    try {
        return String(execFileSync(file, args, options))
    } catch (error) {
        return [error.message, error.status, String(error.stdout ?? null), error.code].join("|")
    }
}

async function main() {
    const quiet = { stdio: ["ignore", "pipe", "pipe"] }
    console.log(await run("pwd", { cwd: "/" }), await run("sh", ["-c", "echo out; exit 3"], quiet), await run("false"))
    console.log(execSync("cat", Object.assign({ input: "fed" }, quiet, { stdio: undefined })).toString())
    console.log(spawnSync(...["echo", ["spread"], { encoding: "utf8" }]).stdout)
    console.log(await run("cat", [], { input: "x", stdio: "pipe", ...{ encoding: "utf8" } }), await run("no-such-program", null))
}

main()
