import { subset, validRange } from 'semver';
import { asItIs } from '../../emitCall';
import type { Strategy } from '../strategy';

/** `read`, `write` and `update` of a store only have to be awaited, for the store is another one. */
export const storeCall: Strategy = () => ({ emission: { form: asItIs, keepsCall: true } });

/** `JSONFileSyncPreset(file, data)` becomes `await JSONFilePreset(file, data)`. */
export const storePreset: Strategy = () => {
  const twin = { kind: 'import', module: '$same', name: 'JSONFilePreset' } as const;
  return { emission: { form: { expression: 'JSONFilePreset($args)', names: { JSONFilePreset: twin } } } };
};

/** Whether both classes of the installed lowdb leave alone a file for which there is no data: from version 6 on. */
export function passesOverNothing(installed: string | undefined): boolean {
  return installed !== undefined && validRange(installed) !== null && subset(installed, '>=6');
}
