import which from 'which';

async function main(options) {
  console.log(which.sync('node', options) === which.sync('node', { all: true })[0]);
  console.log(which.sync('no-such-program', { nothrow: true }));
}

await main();
