"use strict"
const { exec, spawn } = require("child_process")

/** Does what spawnSync does, without blocking: resolves to the same result, whether the child fails or not. */
async function spawnAsync(file, args, options) {
    if (!Array.isArray(args)) [args, options] = [[], args ?? options]
    const { input, encoding, timeout, killSignal, maxBuffer, ...rest } = { maxBuffer: 1024 * 1024, ...options }
    const subprocess = spawn(file, args, rest)
    const { pid = 0, spawnfile: path, spawnargs, stdin, stdio } = subprocess
    const failures = []
    const stop = (code) => {
        failures.push({ code })
        subprocess.kill(killSignal ?? "SIGTERM")
        for (const stream of stdio) stream?.destroy()
    }
    const contents = stdio.map((stream, fd) => {
        if (!stream || fd === 0) return null
        const chunks = []
        let size = 0
        stream.on("data", (chunk) => {
            chunks.push(chunk)
            size += chunk.length
            if (size > (maxBuffer ?? Infinity)) stop("ENOBUFS")
        })
        return chunks
    })
    const timer = timeout ? setTimeout(stop, timeout, "ETIMEDOUT") : undefined
    subprocess.on("error", (error) => failures.push(error))
    stdin?.on("error", (error) => {
        // A short input that is not read is no failure.
        if (Buffer.byteLength(input ?? "") > 140_000) failures.push(error)
    })
    stdin?.end(typeof input === "string" ? Buffer.from(input, encoding) : input)
    const [status, signal] = await new Promise((resolve) => subprocess.on("close", (...end) => resolve(end)))
    clearTimeout(timer)
    const decode = (bytes) => (encoding && encoding !== "buffer" ? bytes.toString(encoding) : bytes)
    const output = pid ? contents.map((chunks) => chunks && decode(Buffer.concat(chunks))) : null
    const [, stdout, stderr] = output ?? [null, null, null]
    const result = { status: pid ? status : null, signal, output, pid, stdout, stderr }
    const [cause] = failures
    if (!cause) return result
    const { code, errno } = cause
    const syscall = `spawnSync ${path}`
    const details = { errno, code, syscall, path, spawnargs: spawnargs.slice(1) }
    return { error: Object.assign(new Error(`${syscall} ${code}`), details), ...result }
}

/** Does what execFileSync does, without blocking: same result, same stderr, same errors. */
async function runFile(file, args, options) {
    if (!Array.isArray(args)) [args, options] = [[], args ?? options]
    const result = await spawnAsync(file, args, options)
    const { error, status, stdout, stderr } = result
    if (stderr && !options?.stdio) process.stderr.write(stderr)
    if (error) throw Object.assign(error, result)
    if (status === 0) return stdout
    const command = [options?.argv0 || file, ...args].join(" ")
    const details = stderr?.length > 0 ? `\n${stderr}` : ""
    throw Object.assign(new Error(`Command failed: ${command}${details}`), result)
}

/** Does what execSync does, without blocking: same result, same stderr, same errors. */
function runCommand(command, options) {
    return new Promise((resolve, reject) => {
        let unread
        const subprocess = exec(command, { encoding: "buffer", ...options }, (failure, stdout, stderr) => {
            if (!options?.stdio) process.stderr.write(stderr)
            const cause = failure ?? unread
            if (!cause) return resolve(stdout)
            const { pid, exitCode: status, signalCode: signal } = subprocess
            if (!pid) return reject(cause)
            const details = stderr.length > 0 ? `\n${stderr}` : ""
            const error = unread ?? new Error(`Command failed: ${command}${details}`)
            reject(Object.assign(error, { status, signal, output: [null, stdout, stderr], pid, stdout, stderr }))
        })
        subprocess.stdin?.on("error", (error) => {
            // A short input that is not read is no failure.
            if (Buffer.byteLength(options?.input ?? "") > 140_000) unread = error
        })
        subprocess.stdin?.end(options?.input)
    })
}

async function run(file, args, options) {
    try {
        return String(await runFile(file, args, options))
    } catch (error) {
        return [error.message, error.status, String(error.stdout ?? null), error.code].join("|")
    }
}

async function main() {
    const quiet = { stdio: ["ignore", "pipe", "pipe"] }
    console.log(await run("pwd", { cwd: "/" }), await run("sh", ["-c", "echo out; exit 3"], quiet), await run("false"))
    console.log((await runCommand("cat", Object.assign({ input: "fed" }, quiet, { stdio: undefined }))).toString())
    console.log((await spawnAsync(...["echo", ["spread"], { encoding: "utf8" }])).stdout)
    console.log(await run("cat", [], { input: "x", stdio: "pipe", ...{ encoding: "utf8" } }), await run("no-such-program", null))
}

main()
