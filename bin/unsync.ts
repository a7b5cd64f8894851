#!/usr/bin/env node
console.log('unsync');
