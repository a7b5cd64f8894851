import { restyle } from './dress';
import { homes, ownSteps, sharedSteps, starts } from './overlap';
import type { Generated, OverlapSpec } from './types';
import { createProgramWriter, part, place } from './writeProgram';

/** Writes a program whose two functions share state and are started side by side, and the same started in every other order. */
export function writeOverlap(spec: OverlapSpec): Generated {
  const { count } = part(starts, spec.start);
  const { text, ...rest } = write(spec);
  const [, ...orders] = permutations(Array.from({ length: count }, (_, i) => i));
  return { ...rest, text: restyle(text, spec.trivia), orders: orders.map((order) => write(spec, order).text) };
}

function write(spec: OverlapSpec, order?: readonly number[]): Generated {
  const writer = createProgramWriter(spec.module, spec.trivia);
  const home = part(homes, spec.home);
  const one = body([...spec.before.map(own), part(sharedSteps, spec.shared), ...spec.after.map(own)], home.reference);
  const two = spec.other === 'same' ? 'return file;' : body([part(sharedSteps, spec.other)], home.reference);
  const declared = writer.fill(place(place(home.declare, '$ONE', one), '$TWO', two), spec.api);
  const start = order === undefined ? startText(spec) : orderedText(spec, order);
  const trial = `try {\n  ${start.replaceAll('\n', '\n  ')}\n  show(results);\n} catch (error) {\n  fail(error);\n  await quiet();\n}`;
  const main = [
    ...(home.setUp ? [home.setUp] : []),
    trial,
    home.final,
    ...(/\b(?:counter|next|getCounter|setCounter)\b/.test(declared) ? ['show(counter);'] : []),
  ];
  return writer.finish({ functions: [declared], main, awaited: false });
}

function body(steps: readonly string[], reference: string): string {
  const list = steps
    .filter((step) => step !== '')
    .map((step, i) => step.replaceAll('$I', String(i)).replace(/@(?=\w)/g, reference));
  return [`const out‹: unknown[]› = [];`, `let r = 0;`, ...list, `return [...out, r];`].join('\n');
}

function own(name: string): string {
  return part(ownSteps, name);
}

/** The calls by position: the second is the one that may be of the other function. */
function calls({ home, start, other }: OverlapSpec): readonly string[] {
  const { one, two } = part(homes, home);
  const isOther = other !== 'same' && part(starts, start).text.includes('$2');
  return [one.replace('$F', `'a.txt'`), (isOther ? two : one).replace('$F', `'b.txt'`), one.replace('$F', `'c.txt'`)];
}

function startText(spec: OverlapSpec): string {
  const { text } = part(starts, spec.start);
  const list = calls(spec);
  return text
    .replace('$final', part(homes, spec.home).final)
    .replace('$file', part(homes, spec.home).one.replace('$F', 'file'))
    .replace(/\$([123])/g, (_all, digit: string) => list[Number(digit) - 1] ?? '');
}

function orderedText(spec: OverlapSpec, order: readonly number[]): string {
  const list = calls(spec);
  const { collect = 'running' } = part(starts, spec.start);
  return [
    `const running‹: Promise<any>[]› = [];`,
    ...order.map((i) => `running[${i}] = ${list[i]};`),
    `const results = await Promise.all(${collect});`,
  ].join('\n');
}

function permutations(list: readonly number[]): number[][] {
  if (list.length < 2) return [[...list]];
  return list.flatMap((first) => permutations(list.filter((other) => other !== first)).map((rest) => [first, ...rest]));
}
