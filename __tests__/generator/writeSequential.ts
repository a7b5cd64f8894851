import type { PlanOptions } from '../../src/plan/types';
import { callbacks, untypedCallbacks } from './callbacks';
import { restyle } from './dress';
import { functionKinds, wrappers } from './functions';
import { positions } from './positions';
import { surroundings } from './surroundings';
import type { Generated, SequentialSpec, UnitSpec } from './types';
import { createProgramWriter, part, place, type ProgramWriter } from './writeProgram';

/** Everything that a call can stand in. */
export const allPositions: Readonly<Record<string, string>> = { ...positions, ...callbacks, ...untypedCallbacks };

/** Options of the rewriting. The first is what failures shrink to. */
export const modes: Readonly<Record<string, PlanOptions>> = {
  plain: {},
  promote: { promote: 'file' },
  concurrent: { concurrent: true },
  bounded: { concurrent: 2 },
};

/** Writes a program whose functions run one after the other. */
export function writeSequential(spec: SequentialSpec): Generated {
  const writer = createProgramWriter(spec.module, spec.trivia);
  const units = spec.units.map((unit, i) => writeUnit(writer, unit, `unit${i}`));
  const main = units.flatMap(({ call }) =>
    ["'a.txt'", "'b.txt'"].map(
      (file) => `try {\n  show(await ${call.replace('$F', file)});\n} catch (error) {\n  fail(error);\n}`,
    ),
  );
  const around = part(surroundings, spec.surroundings);
  const early = writer.fill(writer.commonjs ? around.commonjs : around.module, 'readText');
  const functions = [...(early ? [`${early}\n`] : []), ...units.map(({ declare }) => declare)];
  // The final state of what the functions can have changed.
  const globals = ['counter', 'next', 'state'].some((name) => new RegExp(`\\b${name}\\b`).test(functions.join('')))
    ? ['show(counter, state);']
    : [];
  const { text, ...rest } = writer.finish({
    functions,
    main: [...main, ...(around.use ? [around.use] : []), ...globals],
    awaited: spec.units.length > 1,
  });
  return { ...rest, options: part(modes, spec.mode), text: restyle(text, spec.trivia) };
}

function writeUnit(writer: ProgramWriter, unit: UnitSpec, name: string): { declare: string; call: string } {
  const kind = part(functionKinds, unit.kind);
  const isSync = kind.declare.includes('$SYNC');
  const [first = '', ...more] = [unit.position, ...unit.more].map((one) => statementsOf(one, writer.typed, isSync));
  const all =
    more.length > 0 ? [first, ...more].map((one) => `{\n  ${one.replaceAll('\n', '\n  ')}\n}`).join('\n') : first;
  const body = place(isSync ? '$BODY' : part(wrappers, unit.wrapper), '$BODY', all);
  const declare = place(place(kind.declare, '$BODY', body), '$SYNC', body).replaceAll('$NAME', name);
  return { declare: `${writer.fill(declare, unit.api)}\n`, call: kind.call.replaceAll('$NAME', name) };
}

/** The statements of a position, or those of a plain one where it cannot be: nobody waits for the promise of a sync function. */
function statementsOf(name: string, typed: boolean, isSync: boolean): string {
  const wanted = typed && name in untypedCallbacks ? undefined : part(allPositions, name);
  return wanted === undefined || (isSync && /\b(?:await|Promise)\b/.test(wanted)) ? part(positions, 'shown') : wanted;
}
