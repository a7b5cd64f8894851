async function main() {
  const { code, success, stdout } = new Deno.Command('sh', { args: ['-c', 'echo out; exit 3'] }).outputSync();
  console.log(code, success, new TextDecoder().decode(stdout));
  const command = new Deno.Command('sh', { args: ['-c', 'kill -9 $$'], stdout: 'null', stderr: 'inherit' });
  const { signal } = command.outputSync();
  console.log(signal);
  try {
    new Deno.Command('no-such-program').outputSync();
  } catch (error) {
    console.log(error.name, error.message);
  }
}

await main();
