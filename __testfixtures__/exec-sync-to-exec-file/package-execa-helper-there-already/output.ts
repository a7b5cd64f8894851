import execa from 'execa';

/** Ends the stdin of a child process at once, so that it does not wait for input. */
function withoutInput<T extends { readonly stdin: { end(): unknown } | null }>(subprocess: T): T {
  subprocess.stdin?.end();
  return subprocess;
}

async function first(): Promise<string> {
  return (await withoutInput(execa('echo', ['first']))).stdout;
}

async function second(): Promise<string> {
  return (await withoutInput(execa('echo', ['second']))).stdout;
}

void first().then(async (text) => console.log(text, await second()));
