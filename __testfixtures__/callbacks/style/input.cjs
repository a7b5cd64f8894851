const { readFileSync, statSync, existsSync } = require("fs")

async function main(names) {
	const texts = names.map((name) => readFileSync(name, "utf8"))
	const files = names.filter((name) => existsSync(name))
	names.forEach((name) => console.log(statSync(name).size))
	console.log(texts.join(), files.length)
	const padded = names.filter( (name) => existsSync( name ) ).concat( names.map( (name) => readFileSync( name, "utf8" ) ) )
	console.log(padded.length)
	;[1].forEach((index) => console.log(readFileSync(names[index], "utf8")))
	;(() => console.log(readFileSync("a.txt", "utf8")))()
}

main(["a.txt", "b.txt"])
