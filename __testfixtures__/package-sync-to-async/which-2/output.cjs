const which = require('which');

async function main() {
  console.log((await which('node')) === (await which('node', { all: true }))[0]);
  console.log(await which('no-such-program', { nothrow: true }).catch(() => null));
  try {
    await which('no-such-program');
  } catch (error) {
    console.log(error.code, error.message);
  }
}

main();
