const which = require('which');

async function main() {
  console.log(which.sync('node') === which.sync('node', { all: true })[0]);
  console.log(which.sync('no-such-program', { nothrow: true }));
  try {
    which.sync('no-such-program');
  } catch (error) {
    console.log(error.code, error.message);
  }
}

main();
