/** What methods of plain data give: another primitive, the receiver's elements in a new container, or a part of the receiver. */
export type MethodResult = 'primitive' | 'holds-elements' | 'part' | 'callback-list' | 'callback-value' | 'itself';

const methods: Readonly<Record<MethodResult, string>> = {
  primitive:
    'join indexOf lastIndexOf includes some every findIndex findLastIndex charCodeAt codePointAt charAt split substring substr ' +
    'trim trimStart trimEnd trimLeft trimRight toLowerCase toUpperCase toLocaleLowerCase toLocaleUpperCase replace replaceAll ' +
    'startsWith endsWith padStart padEnd repeat localeCompare normalize match search toString toLocaleString toFixed ' +
    'toPrecision toExponential getTime getFullYear getMonth getDate getDay getHours getMinutes getSeconds getMilliseconds ' +
    'getTimezoneOffset getUTCFullYear getUTCMonth getUTCDate getUTCDay getUTCHours getUTCMinutes getUTCSeconds ' +
    'getUTCMilliseconds toISOString toJSON toDateString toTimeString toLocaleDateString toLocaleTimeString toUTCString ' +
    'valueOf has test forEach hasOwnProperty getInt8 getUint8 getInt16 getUint16 getInt32 getUint32 getFloat32 getFloat64 ' +
    'getBigInt64 getBigUint64 matchAll isWellFormed toWellFormed keys anchor isSubsetOf isSupersetOf isDisjointFrom',
  'holds-elements':
    'filter slice concat flat toSorted toReversed toSpliced with entries values union intersection difference',
  part: 'find findLast at get pop shift exec',
  'callback-list': 'map flatMap',
  'callback-value': 'reduce reduceRight',
  itself: 'sort reverse fill copyWithin subarray set add push unshift splice delete clear',
};

const results = new Map(
  Object.entries(methods).flatMap(([result, names]) => names.split(' ').map((name) => [name, result as MethodResult])),
);

/** What a method that plain data can have gives; undefined for any other name. */
export function methodResult(name: string): MethodResult | undefined {
  return results.get(name);
}

/** Methods that strings and numbers have, and arrays, maps, and typed arrays have not. */
export const primitiveMethods: ReadonlySet<string> = new Set(
  (
    'charCodeAt codePointAt charAt split substring substr trim trimStart trimEnd toLowerCase toUpperCase replace replaceAll ' +
    'startsWith endsWith padStart padEnd repeat localeCompare normalize match matchAll search toFixed toPrecision'
  ).split(' '),
);

/** Methods that a Buffer has, or has otherwise than a Uint8Array. */
export const bufferMethods: ReadonlySet<string> = new Set(
  'toString toJSON slice subarray equals compare copy swap16 swap32 swap64 write indexOf includes lastIndexOf fill'.split(
    ' ',
  ),
);

/** `readUInt32LE`, `readBigInt64BE`. */
export function isBufferRead(method: string): boolean {
  return /^read(?:U?[iI]nt|Float|Double|Big)/.test(method) || /^write(?:U?[iI]nt|Float|Double|Big)/.test(method);
}

/** Functions of modules and globals whose result is a Buffer; `digest` and `final` when they are called without an encoding. */
export const bufferFunctions: ReadonlySet<string> = new Set(
  (
    'Buffer.from Buffer.alloc Buffer.allocUnsafe Buffer.concat Buffer.copyBytesFrom pbkdf2Sync scryptSync randomBytes ' +
    'gzipSync gunzipSync deflateSync inflateSync deflateRawSync inflateRawSync brotliCompressSync brotliDecompressSync unzipSync ' +
    'zstdCompressSync zstdDecompressSync'
  ).split(' '),
);
