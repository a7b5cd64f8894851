import fs from 'fs';

export class Version {
  readonly text: string;
  constructor(file: string) {
    this.text = fs.readFileSync(file, 'utf8').trim();
  }
}
