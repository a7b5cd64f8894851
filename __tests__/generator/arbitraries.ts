import fc from 'fast-check';
import { apis } from './apis';
import { dressNames, heads } from './dress';
import { functionKinds, wrappers } from './functions';
import { modules } from './modules';
import { homes, ownSteps, sharedSteps, starts } from './overlap';
import { surroundings } from './surroundings';
import type { OverlapSpec, SequentialSpec, TriviaSpec, UnitSpec } from './types';
import { allPositions, modes } from './writeSequential';

/** Draws a name as often as its weight says; shrinks to the first. */
function name(
  table: Readonly<Record<string, unknown>>,
  weight: (key: string) => number = () => 1,
): fc.Arbitrary<string> {
  return fc.constantFrom(...Object.keys(table).flatMap((key) => Array<string>(weight(key)).fill(key)));
}

const api = name(apis, (key) => apis[key]?.weight ?? 4);
const moduleSystem = name(modules, (key) => modules[key]?.weight ?? 2);
const modeWeights: Readonly<Record<string, number>> = { plain: 6, promote: 3 };
const often = (first: string, share: number) => (key: string) => (key === first ? share : 1);

const trivia: fc.Arbitrary<TriviaSpec> = fc.record({
  eol: fc.constantFrom('lf', 'lf', 'crlf'),
  indent: fc.constantFrom('  ', '  ', '    ', '\t'),
  semicolons: fc.constantFrom(true, true, true, false),
  quotes: fc.constantFrom('single', 'single', 'double'),
  head: name(heads, often('none', 5)),
  finalNewline: fc.constantFrom(true, true, true, false),
  call: fc.constantFrom(...Array<string>(12).fill('plain'), ...dressNames),
});

const unit: fc.Arbitrary<UnitSpec> = fc.record({
  api,
  position: name(allPositions),
  more: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(name(allPositions), { maxLength: 2, size: 'max' }) },
  ),
  wrapper: name(wrappers, often('none', 8)),
  kind: name(functionKinds, often('declaration', 8)),
});

/** Programs whose functions run one after the other. */
export const sequentialSpecs: fc.Arbitrary<SequentialSpec> = fc
  .record({
    mode: name(modes, (key) => modeWeights[key] ?? 1),
    module: moduleSystem,
    surroundings: name(surroundings, often('none', 12)),
    units: fc.array(unit, { minLength: 1, maxLength: 3, size: 'max' }),
    trivia,
  })
  .filter((spec) => !racesForError(spec));

/** Of callbacks that run concurrently and fail for different reasons, any may be the first: nobody is promised which. */
function racesForError({ mode, units }: SequentialSpec): boolean {
  const isRacing = ({ api: called, position, more }: UnitSpec): boolean =>
    /(?:Missing|Error|Fails)$/.test(called) && [position, ...more].includes('mapThrows');
  return (mode === 'concurrent' || mode === 'bounded') && units.some(isRacing);
}

/** Programs whose functions share state and run side by side. */
export const overlapSpecs: fc.Arbitrary<OverlapSpec> = fc.record({
  module: moduleSystem,
  home: name(homes),
  start: name(starts),
  api: fc.constantFrom('readText', 'readText', 'exists', 'stat', 'list', 'gzip'),
  before: fc.array(name(ownSteps), { maxLength: 2, size: 'max' }),
  shared: name(sharedSteps),
  after: fc.array(name(ownSteps), { maxLength: 2, size: 'max' }),
  other: name({ same: '', ...sharedSteps }, often('same', Object.keys(sharedSteps).length)),
  trivia,
});
