import { EventEmitter } from 'node:events';
import { Server, ServerResponse } from 'node:http';
import { Duplex } from 'node:stream';

const classes = [Array, Map, Set, WeakMap, String, RegExp, Promise, Date, EventEmitter, Duplex, Server, ServerResponse];

/** Names of methods that objects of the language and of Node have: who calls one on a table of unknown names hardly means a function in it. */
export const builtInMethods: ReadonlySet<string> = new Set(classes.flatMap((one) => methodsOf(one.prototype)));

function methodsOf(prototype: object): string[] {
  const parent: unknown = Object.getPrototypeOf(prototype);
  const own = Object.getOwnPropertyNames(prototype);
  return typeof parent === 'object' && parent !== null && parent !== Object.prototype
    ? [...own, ...methodsOf(parent)]
    : own;
}
