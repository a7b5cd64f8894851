import which from 'which';

async function main(options) {
  console.log((await which('node', options)) === (await which('node', { all: true }))[0]);
  console.log(await which('no-such-program', { nothrow: true }));
}

await main();
