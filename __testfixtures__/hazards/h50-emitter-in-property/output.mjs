import { spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { access } from 'node:fs/promises';

async function exists(path) {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}

class Runtime {
  async start(file) {
    if (!(await exists(file))) throw new Error(`no ${file}`);
    this.child = spawn(process.execPath, ['-p', '1 + 1']);
    this.child.stdout.on('data', (bytes) => console.log('child', String(bytes).trim()));
    return new Promise((resolve) => this.child.on('close', resolve));
  }

  async restart(file) {
    if (await exists(file)) this.child = spawn(process.execPath, ['-p', '2 + 2']);
    else this.child = spawn(process.execPath, ['-p', '3 + 3']);
    this.child.stdout.on('data', (bytes) => console.log('child', String(bytes).trim()));
    return new Promise((resolve) => this.child.on('close', resolve));
  }
}

class Bus {
  emitter = new EventEmitter();

  // Events that come while it waits get lost.
  async attach(file) {
    const isThere = existsSync(file);
    this.emitter.on('message', (text) => console.log('message', isThere, text));
  }

  // So they do where the emitter is the old one.
  async reattach(file) {
    if (!existsSync(file)) this.emitter = new EventEmitter();
    this.emitter.on('message', (text) => console.log('again', text));
  }
}

const runtime = new Runtime();
const bus = new Bus();
bus.attach('main.mjs');
bus.emitter.emit('message', 1);
bus.reattach('main.mjs');
bus.emitter.emit('message', 2);
await runtime.start('.');
await runtime.restart('none');
await runtime.start('none').catch((error) => console.log(error.message));
