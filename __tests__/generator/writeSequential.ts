import { callbacks, untypedCallbacks } from './callbacks';
import { restyle } from './dress';
import { functionKinds, wrappers } from './functions';
import { positions } from './positions';
import type { PlanOptions } from '../../src/plan/types';
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
  const functions = units.map(({ declare }) => declare);
  // The final state of what the functions can have changed.
  const globals = ['counter', 'next', 'state'].some((name) => new RegExp(`\\b${name}\\b`).test(functions.join('')))
    ? ['show(counter, state);']
    : [];
  const { text, ...rest } = writer.finish({ functions, main: [...main, ...globals], awaited: spec.units.length > 1 });
  return { ...rest, options: part(modes, spec.mode), text: restyle(text, spec.trivia) };
}

function writeUnit(writer: ProgramWriter, unit: UnitSpec, name: string): { declare: string; call: string } {
  const kind = part(functionKinds, unit.kind);
  const position =
    writer.typed && unit.position in untypedCallbacks ? part(positions, 'shown') : part(allPositions, unit.position);
  const isSync = kind.declare.includes('$SYNC');
  const plain = isSync && /\bawait\b/.test(position) ? part(positions, 'shown') : position;
  const statements = place(isSync ? '$BODY' : part(wrappers, unit.wrapper), '$BODY', plain);
  const body = statements;
  const declare = place(place(kind.declare, '$BODY', body), '$SYNC', body).replaceAll('$NAME', name);
  return { declare: `${writer.fill(declare, unit.api)}\n`, call: kind.call.replaceAll('$NAME', name) };
}
