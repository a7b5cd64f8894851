globalThis.Deno = {
  Command: class {
    constructor(name, { args }) {
      this.line = [name, ...args].join(' ');
    }
    outputSync() {
      return { code: 0, stdout: this.line };
    }
    async output() {
      return { code: 0, stdout: this.line };
    }
  },
};
globalThis.Bun = { spawnSync: (list) => ({ exitCode: 0, stdout: list.join(' ') }) };

async function main() {
  const { stdout } = new Deno.Command('git', { args: ['status'] }).outputSync();
  const command = new Deno.Command('git', { args: ['log'] });
  const { code } = command.outputSync();
  return [stdout, code, Bun.spawnSync(['git']).stdout];
}

console.log(await main());
