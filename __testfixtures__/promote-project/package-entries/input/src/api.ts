import { readFileSync } from 'node:fs';
import { inner } from './inner';

export class Api {
  load(file: string): string {
    return readFileSync(file, 'utf8');
  }
  private hidden(file: string): string {
    return readFileSync(file, 'utf8');
  }
  async use(file: string): Promise<string> {
    return this.hidden(file) + inner(file);
  }
}
