import { readFileSync, writeFileSync } from 'node:fs';

class Saver {
  saving = false;
  started = false;
  saved = [];

  async save(data) {
    if (this.saving) return;
    this.saving = true;
    writeFileSync('saved.txt', data);
    this.saved.push(data);
    this.saving = false;
  }

  async start() {
    if (this.started) return;
    const text = readFileSync('a.txt', 'utf8');
    this.saved.push(text);
    this.started = true;
  }

  /** The flag was seen by others before, because of the older wait. */
  async flush(data) {
    if (this.saving) return;
    this.saving = true;
    try {
      await null;
      writeFileSync('flushed.txt', data);
    } finally {
      this.saving = false;
    }
  }
}

/** Who counts up and down again turns others away in between, too. */
function limit(max) {
  let active = 0;
  return async (use) => {
    if (active >= max) return 'busy';
    active++;
    try {
      return use(readFileSync('a.txt', 'utf8'));
    } finally {
      active--;
    }
  };
}

const limited = limit(1);
console.log(await Promise.all([limited((text) => text.length), limited((text) => text.trim())]));
const saver = new Saver();
await Promise.all([saver.save('1'), saver.save('2')]);
await Promise.all([saver.start(), saver.start()]);
await saver.flush('3');
await saver.flush('4');
console.log(saver.saved, readFileSync('flushed.txt', 'utf8'));
