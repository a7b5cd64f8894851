/** Globals that compute from what they are given, and touch nothing outside. */
export const pureGlobals: ReadonlySet<string> = new Set([
  ...['undefined', 'NaN', 'Infinity', 'Object', 'Array', 'String', 'Number', 'Boolean', 'BigInt', 'Symbol', 'Math'],
  ...['JSON', 'Date', 'RegExp', 'Map', 'Set', 'WeakMap', 'WeakSet', 'WeakRef', 'Reflect', 'Proxy', 'Intl', 'Iterator'],
  ...['Error', 'TypeError', 'RangeError', 'SyntaxError', 'ReferenceError', 'EvalError', 'URIError', 'AggregateError'],
  ...['parseInt', 'parseFloat', 'isNaN', 'isFinite', 'encodeURIComponent', 'decodeURIComponent'],
  ...['encodeURI', 'decodeURI', 'escape', 'unescape', 'Promise'],
  ...['ArrayBuffer', 'DataView', 'Int8Array', 'Uint8Array', 'Uint8ClampedArray', 'Int16Array', 'Uint16Array'],
  ...['Int32Array', 'Uint32Array', 'Float16Array', 'Float32Array', 'Float64Array', 'BigInt64Array', 'BigUint64Array'],
  ...['Buffer', 'TextEncoder', 'TextDecoder', 'URL', 'URLSearchParams', 'performance', 'WebAssembly'],
  ...['require', '__dirname'],
]);

/** Of those, the ones whose errors carry more than a message (`code`, `input`). */
export const globalsWithDetailedErrors: ReadonlySet<string> = new Set(['Buffer', 'TextDecoder', 'URL', 'WebAssembly']);

/** Classes whose instances come through structured clone as they are. */
export const cloneable: ReadonlySet<string> = new Set([
  ...['Array', 'Object', 'Map', 'Set', 'Date', 'RegExp', 'ArrayBuffer', 'DataView', 'Int8Array', 'Uint8Array'],
  ...['Uint8ClampedArray', 'Int16Array', 'Uint16Array', 'Int32Array', 'Uint32Array', 'Float32Array', 'Float64Array'],
  ...['BigInt64Array', 'BigUint64Array', 'Error', 'TypeError', 'RangeError', 'SyntaxError', 'ReferenceError'],
  ...['EvalError', 'URIError', 'Number', 'String', 'Boolean'],
]);

/** Errors that come back with their name, message, stack and cause, and have nothing else. */
export const plainErrors: ReadonlySet<string> = new Set([
  ...['Error', 'TypeError', 'RangeError', 'SyntaxError', 'ReferenceError', 'EvalError', 'URIError'],
]);

/** Modules of Node that only compute, and `fs`, whose calls are over when the function returns. */
export const pureModules: ReadonlySet<string> = new Set([
  ...['assert', 'assert/strict', 'buffer', 'crypto', 'fs', 'module', 'os', 'path', 'path/posix', 'path/win32'],
  ...['perf_hooks', 'punycode', 'querystring', 'string_decoder', 'url', 'util', 'util/types', 'vm', 'zlib'],
]);

/** Values that are another one in each thread. */
export const variesByThread = /^(?:random\w*|now|v[1-7]|uuid\w*|nanoid|hrtime|getRandomValues)$/;
