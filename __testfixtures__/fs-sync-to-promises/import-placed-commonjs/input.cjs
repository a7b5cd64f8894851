'use strict';
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const events = require('node:events');
const {EventEmitter} = events;

const {inspect} = require('node:util');

const emitter = new EventEmitter();

async function read(file) {
    if (!fs.existsSync(file)) return;
    const text = fs.readFileSync(file, 'utf8');
    emitter.emit('read', inspect(text), path.basename(file), fs.existsSync(path.join(os.tmpdir(), 'none', 'such')));
}

emitter.on('read', (...args) => console.log(...args));
read('a.txt').then(() => read('none.txt')).then(() => console.log(fs.constants.R_OK));
