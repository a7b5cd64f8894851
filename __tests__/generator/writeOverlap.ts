import { restyle } from './dress';
import { homes, starts, steps } from './overlap';
import type { Generated, OverlapSpec } from './types';
import { createProgramWriter, part, place } from './writeProgram';

/** Writes a program whose two functions share state and are started side by side. */
export function writeOverlap(spec: OverlapSpec): Generated {
  const writer = createProgramWriter(spec.module, spec.trivia);
  const home = part(homes, spec.home);
  const body = (names: readonly string[]): string => {
    const list = names.map((name, i) => part(steps, name).replaceAll('$I', String(i)).replace(/@(?=\w)/g, home.reference));
    return [`const out‹: unknown[]› = [];`, `let r = 0;`, ...list, `return [...out, r];`].join('\n');
  };
  const other = spec.otherSteps.length > 0 ? 'two' : 'one';
  const call = (which: 'one' | 'two', argument: string): string => home[which].replace('$F', argument);
  const declared = place(place(home.declare, '$ONE', body(spec.steps)), '$TWO', body(spec.otherSteps));
  const start = part(starts, spec.start)
    .replaceAll('$1file', call('one', 'file'))
    .replaceAll('$1', call('one', "'a.txt'"))
    .replaceAll('$2', call(other, "'b.txt'"))
    .replaceAll('$3', call('one', "'c.txt'"));
  const main = [...(home.setUp ? [home.setUp] : []), `try {\n  ${start.replaceAll('\n', '\n  ')}\n  show(results);\n} catch (error) {\n  fail(error);\n  await quiet();\n}`, home.final];
  const { text, ...rest } = writer.finish({ functions: [writer.fill(declared, spec.api)], main, awaited: false });
  return { ...rest, text: restyle(text, spec.trivia) };
}
