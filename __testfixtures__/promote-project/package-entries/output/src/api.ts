import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { inner } from './inner';

export class Api {
  load(file: string): string {
    return readFileSync(file, 'utf8');
  }
  private async hidden(file: string): Promise<string> {
    return await readFile(file, 'utf8');
  }
  async use(file: string): Promise<string> {
    return (await this.hidden(file)) + (await inner(file));
  }
}
