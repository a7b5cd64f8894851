import type { ApiEntry, Condition, Variant } from '../types';
import {
  forVersions,
  maker,
  needsDefaultImport,
  ofReturned,
  packageEntry,
  promisified,
  promisifiedItself,
  unknownVersion,
} from './packageEntry';

/** With bytes instead of a name nothing is read, and the callback is not called. */
const isName: Condition = { arg: 0, is: ['string', 'template'] };

/** Its types say that the callback may get nothing. */
function sized(form: NonNullable<Variant['form']>): readonly Variant[] {
  return [
    {
      when: [isName, { language: 'typescript' }],
      form: { ...form, expression: `${form.expression}.then((made) => made!)` },
    },
    { when: [isName], form },
    { refuse: 'maybe-bytes' },
  ];
}

/** From version 2 on it takes bytes only. */
const reads = {
  callbackAt: [1],
  blocksWhen: [{ not: { installed: '>=2' } }, { not: { arg: 0, is: ['array', 'object', 'number', 'absent'] } }],
} as const;

/** Packages that read pictures. */
export const imageEntries: readonly ApiEntry[] = [
  packageEntry(
    'image-size',
    '',
    [...forVersions('<2', [needsDefaultImport, ...sized(promisifiedItself('sizeOf'))]), unknownVersion],
    reads,
  ),
  packageEntry(
    'image-size',
    'imageSize',
    [...forVersions('<2', sized(promisified('imageSize'))), unknownVersion],
    reads,
  ),
  maker('canvas', 'createCanvas', 'canvas.createCanvas()'),
  ofReturned('canvas.createCanvas()', 'toBuffer', [{ refuse: 'no-exact-twin' }], {
    cost: 'compute',
    effects: ['computes'],
    callbackAt: [0],
    note: 'With a callback as first argument, toBuffer encodes PNG and JPEG on another thread. Not measured.',
  }),
  packageEntry('pngjs', 'PNG.sync.read', [{ refuse: 'no-exact-twin' }], {
    cost: 'compute',
    effects: ['computes'],
    note: 'new PNG().parse(buffer, callback) gives the same pixels, but another message for every error, and the picture where PNG.sync.read throws because bytes follow it.',
  }),
  packageEntry('pngjs', 'PNG.sync.write', [{ refuse: 'no-exact-twin' }], {
    cost: 'compute',
    effects: ['computes'],
    note: 'png.pack() is a stream, and divides the picture into other chunks: the pixels are the same, the bytes are not.',
  }),
];
