import { Files, Services } from './services.mjs';

class Command {
  constructor(private readonly services: Services) {}

  async run(file: string): Promise<string> {
    await this.services.log.write(file);
    return `${await this.services.files.read(file)} ${(await this.services.sizes.size(file)) + (await this.services.own.size(file))}`;
  }
}

async function main(): Promise<void> {
  const services = new Services(new Files());
  await services.log.write('started');
  console.log(await services.files.read('log.txt'));
  console.log(await new Command(services).run('log.txt'));
}

void main();
