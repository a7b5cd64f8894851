const { register } = require('./service');
const { EventEmitter } = require('node:events');
const bus = new EventEmitter();
bus.on('request', async (name) => {
  console.log('answer', await register(name));
});
setTimeout(() => bus.emit('request', 'ada'), 1);
setTimeout(() => bus.emit('request', 'ada'), 1);
