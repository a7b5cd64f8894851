import type { CodeStyle } from '../../../source/codeStyle';
import type { SourceFile } from '../../../source/SourceFile';
import { span, unwrap } from '../../../source/ast';
import { isImported, nameFor } from './bridgeModules';
import type { Addition, Member } from './types';

/** The lines of a mock of the module of twins, which calls the doubles of another module that is mocked. */
export function mockedModule(
  { call, module, specifier, isDefault }: Extract<Addition, { kind: 'mock' }>,
  members: readonly Member[],
  source: SourceFile,
  style: CodeStyle,
): string {
  const callee = unwrap(call.node.callee);
  if (callee.type !== 'MemberExpression') return '';
  const { start, end } = span(callee);
  const maker = source.text.slice(start, end);
  const literal = call.node.arguments[0];
  const given = literal ? source.text.slice(span(literal).start, span(literal).end) : '';
  const any = source.language === 'typescript' ? ': any' : '';
  const quoted = `${style.quote}${specifier}${style.quote}`;
  const semicolon = style.semicolons ? ';' : '';
  const name = nameFor(module);
  const isVitest = /^vi/.test(maker);
  const actual = isVitest ? 'await importOriginal()' : `jest.requireActual(${quoted})`;
  const loaded = isImported(callee) ? `await import(${given})` : `jest.requireMock(${given})`;
  const lines = [
    isDefault && isImported(callee)
      ? `const { default: ${name} }${any} = ${loaded}`
      : `const ${name}${any} = ${loaded}${isDefault ? `.default ?? ${loaded}` : ''}`,
    `const actual${any} = ${actual}`,
    `const twins = {`,
    ...members.map((one) => `${style.indent}${one.name}: ${one.text},`),
    `}`,
    `return { ...actual, ...twins, default: { ...actual, ...twins } }`,
  ].map((line) => `${style.indent}${line}${/[{,]$/.test(line) ? '' : semicolon}`);
  const head = `${maker}(${quoted}, ${isImported(callee) ? 'async ' : ''}${isVitest ? '(importOriginal)' : '()'} => {`;
  return [head, ...lines, `})${semicolon}`].join('\n');
}
