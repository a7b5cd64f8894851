import type { ObjectExpression } from '@babel/types';
import { optionsAt } from '../../../analysis/argumentShape';
import type { CallPath } from '../../../analysis/moduleUses';
import { staticKey } from '../../../source/ast';

/** Names of the options in the object at `index` (from 0); undefined when not all can be seen. */
export function optionKeys(call: CallPath, index: number): ReadonlySet<string> | undefined {
  const options = optionsAt(call, index);
  if (options === 'unknown') return undefined;
  return options === 'none' ? new Set() : keysOf(options);
}

/** The names of the properties of a literal; undefined when one is computed or spread. */
export function keysOf(literal: ObjectExpression): ReadonlySet<string> | undefined {
  const keys = literal.properties.map((property) =>
    property.type === 'SpreadElement' ? undefined : staticKey(property),
  );
  return keys.every((key) => key !== undefined) ? new Set(keys) : undefined;
}
