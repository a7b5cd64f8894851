const { access, readFile, stat } = require("fs/promises")

async function filterAsync(list, callback) {
	const kept = []
	for (const [index, item] of list.entries()) {
		if (await callback(item, index, list)) kept.push(item)
	}
	return kept
}

async function mapAsync(list, callback) {
	const results = []
	for (const [index, item] of list.entries()) {
		results.push(await callback(item, index, list))
	}
	return results
}

async function exists(path) {
	try {
		await access(path)
		return true
	} catch {
		return false
	}
}

async function main(names) {
	const texts = []
	for (const name of names) {
		texts.push(await readFile(name, "utf8"))
	}
	const files = []
	for (const name of names) {
		if (await exists(name)) files.push(name)
	}
	for (const name of names) {
		console.log((await stat(name)).size)
	}
	console.log(texts.join(), files.length)
	const padded = (await filterAsync( names, (name) => exists( name ) )).concat( await mapAsync( names, (name) => readFile( name, "utf8" ) ) )
	console.log(padded.length)
	;for (const index of [1]) {
		console.log(await readFile(names[index], "utf8"))
	}
	;await (async () => console.log(await readFile("a.txt", "utf8")))()
}

main(["a.txt", "b.txt"])
