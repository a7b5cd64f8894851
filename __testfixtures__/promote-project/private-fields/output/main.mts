import { Log, Open, Shown, Store } from './stores.mjs';

export class Api {
  private store: Store | undefined;
  #log: Log;
  private shown = new Shown();
  open = new Open();

  constructor() {
    let add: ((line: string) => void) | undefined;
    this.#log = new Log((listener) => {
      add = listener;
    });
    add?.('made');
  }

  async start(): Promise<string> {
    this.store = new Store();
    if (!this.store) throw new Error('no store');
    this.#log.add('started');
    const count = await this.#log.save('log.txt');
    return `${count} ${await this.store.read('a.json')}`;
  }

  async show(): Promise<string> {
    return this.shown.read('a.json') + this.open.read('a.json');
  }

  get whole(): Shown {
    return this.shown;
  }
}

const api = new Api();
console.log(await api.start());
console.log(await api.show(), api.whole.read('a.json').length);
