async function main() {
  const { code, success, stdout } = await new Deno.Command('sh', { args: ['-c', 'echo out; exit 3'] }).output();
  console.log(code, success, new TextDecoder().decode(stdout));
  const command = new Deno.Command('sh', { args: ['-c', 'kill -9 $$'], stdout: 'null', stderr: 'inherit' });
  const { signal } = await command.output();
  console.log(signal);
  try {
    await new Deno.Command('no-such-program').output();
  } catch (error) {
    console.log(error.name, error.message);
  }
}

await main();
