import { Files, Services } from './services.mjs';

class Command {
  constructor(private readonly services: Services) {}

  async run(file: string): Promise<string> {
    this.services.log.write(file);
    return `${this.services.files.read(file)} ${this.services.sizes.size(file) + this.services.own.size(file)}`;
  }
}

async function main(): Promise<void> {
  const services = new Services(new Files());
  services.log.write('started');
  console.log(services.files.read('log.txt'));
  console.log(await new Command(services).run('log.txt'));
}

void main();
