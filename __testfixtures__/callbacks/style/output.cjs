const { access, readFile, stat } = require("fs/promises")

async function main(names) {
	const texts = []
	for (const name of names) {
		texts.push(await readFile(name, "utf8"))
	}
	const files = []
	for (const name of names) {
		if (await access(name).then(() => true, () => false)) files.push(name)
	}
	for (const name of names) {
		console.log((await stat(name)).size)
	}
	console.log(texts.join(), files.length)
	;for (const index of [1]) {
		console.log(await readFile(names[index], "utf8"))
	}
	;await (async () => console.log(await readFile("a.txt", "utf8")))()
}

main(["a.txt", "b.txt"])
