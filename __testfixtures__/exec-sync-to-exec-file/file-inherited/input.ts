import childProcess from 'node:child_process';

class Installer {
  constructor(private readonly quiet: boolean) {}

  async install(): Promise<void> {
    childProcess.execFileSync('echo', ['installed'], { stdio: this.quiet ? 'ignore' : 'inherit' });
    childProcess.execFileSync('sh', ['-c', 'echo out; echo err >&2'], { stdio: 'inherit', encoding: 'utf8' });
  }
}

class Tool {
  async run(args: readonly string[]): Promise<number> {
    try {
      childProcess.execFileSync('sh', ['-c', ...args], { stdio: 'inherit' });
      return 0;
    } catch (error) {
      console.log((error as Error).message);
      return (error as { status: number | null }).status ?? -1;
    }
  }
}

async function main(): Promise<void> {
  await new Installer(true).install();
  console.log(await new Tool().run(['echo fine']), await new Tool().run(['exit 7']));
}

void main();
