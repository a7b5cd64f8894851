import childProcess from 'node:child_process';
import events from 'node:events';
import { helpers } from '../../src/catalogue';
import { outputOfNone, placeholder } from '../../src/catalogue/helpers/outputOfNone';

/** Makes the JavaScript function of a helper, and of those behind it, as a file would get it. */
export function loadHelper(id: string): (...args: unknown[]) => Promise<unknown> {
  const helper = helpers[id];
  if (!helper) throw new Error(`There is no helper ${id}`);
  const names = Object.entries(helper.names).map(([placeholder, name]): [string, unknown] => {
    if (name.kind === 'helper') return [placeholder, loadHelper(name.helper)];
    if (name.kind === 'import' && name.module === 'child_process')
      return [placeholder, Reflect.get(childProcess, name.name)];
    if (name.kind === 'import' && name.module === 'events') return [placeholder, Reflect.get(events, name.name)];
    if (name.kind === 'global') return [placeholder, Reflect.get(globalThis, name.name)];
    throw new Error(`The helper ${id} needs ${JSON.stringify(name)}, which this loader does not know`);
  });
  const written = helper.javascript.replaceAll(placeholder, outputOfNone(process.version));
  const code = written.replace(/\$name\b/g, helper.name);
  const make = new Function(...names.map(([name]) => name), `${code}\nreturn ${helper.name};`) as (
    ...values: unknown[]
  ) => never;
  return make(...names.map(([, value]) => value));
}
