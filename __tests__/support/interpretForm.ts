import { matchVariant } from '../../src/analysis/matchVariant';
import type { CallPath } from '../../src/analysis/moduleUses';
import { helpers } from '../../src/catalogue';
import type { ApiEntry, Form, NameSource, Variant } from '../../src/catalogue/types';
import { parseSource } from '../../src/source/parseSource';

/** What the catalogue makes of one call: the variant that decides, and its form as an expression, where it has one. */
export interface Interpretation {
  readonly variant: Variant;
  readonly form?: string;
  /** Declarations of the names in `form`. */
  readonly setup: string;
}

/**
 * Writes a form out by text replacement, apart from the engine, so that the catalogue is tested by itself.
 *
 * @param source one call expression, whose value is taken for used
 * @param module what `$same` stands for
 * @param target lowest Node version
 */
export function interpretForm(entry: ApiEntry, source: string, module: string, target: string): Interpretation {
  const used = `const value = ${source};`;
  const call = parseSource(used, 'probe.js').program.get('body.0.declarations.0.init') as CallPath;
  const variant = matchVariant(entry, call, { target, language: 'javascript', installed: undefined });
  if (!variant.form) return { variant, setup: '' };
  const expression = fillIn(variant.form, call, used);
  const awaited = variant.form.pick === undefined ? expression : `(await ${expression}).${variant.form.pick}`;
  const declarations = Object.entries(variant.form.names).map(([name, from]) => declaration(name, from, module));
  return { variant, form: `await ${awaited}`.replace(/^await \(await /, '(await '), setup: declarations.join('; ') };
}

function fillIn(form: Form, call: CallPath, source: string): string {
  const texts = call.node.arguments.map((argument, index) => {
    const dropped = (form.dropOptions ?? []).filter(({ arg }) => arg === index).map(({ name }) => name);
    if (argument.type !== 'ObjectExpression' || dropped.length === 0) return textOf(argument, source);
    const kept = argument.properties.filter(
      (property) =>
        !(property.type === 'ObjectProperty' && 'name' in property.key && dropped.includes(property.key.name)),
    );
    return `{ ${kept.map((property) => textOf(property, source)).join(', ')} }`;
  });
  return form.expression
    .replace(/\$(\d)/g, (_, position: string) => texts[Number(position) - 1] ?? '')
    .replace('$args', () => texts.join(', '));
}

function textOf(node: { start?: number | null; end?: number | null }, source: string): string {
  return source.slice(node.start ?? 0, node.end ?? 0);
}

function declaration(name: string, from: NameSource, same: string): string {
  switch (from.kind) {
    case 'import':
      return `const ${name} = require('${from.module === '$same' ? same : from.module}').${from.name}`;
    case 'promisify':
      return `const ${name} = require('util').promisify(require('${from.module === '$same' ? same : from.module}').${from.name})`;
    case 'helper': {
      const helper = helpers[from.helper];
      if (!helper) throw new Error(`no helper ${from.helper}`);
      const needed = Object.entries(helper.names).map(([needs, where]) => declaration(needs, where, same));
      return [...needed, helper.javascript.replaceAll('$name', name)].join('; ');
    }
    case 'method':
    case 'global':
      return '';
  }
}
