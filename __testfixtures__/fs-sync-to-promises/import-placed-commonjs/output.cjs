'use strict';
const fs = require('node:fs');
const fsp = require('node:fs/promises');
const os = require('node:os');
const path = require('node:path');

const events = require('node:events');
const {EventEmitter} = events;

const {inspect} = require('node:util');

async function exists(path) {
    try {
        await fsp.access(path);
        return true;
    } catch {
        return false;
    }
}

const emitter = new EventEmitter();

async function read(file) {
    if (!(await exists(file))) return;
    const text = await fsp.readFile(file, 'utf8');
    emitter.emit('read', inspect(text), path.basename(file), await exists(path.join(os.tmpdir(), 'none', 'such')));
}

emitter.on('read', (...args) => console.log(...args));
read('a.txt').then(() => read('none.txt')).then(() => console.log(fs.constants.R_OK));
