import type { NodePath } from '@babel/traverse';
import { driverOf } from '../../catalogue/sqliteDrivers';
import { outermostWrapper, span } from '../../source/ast';
import { asItIs } from '../emitCall';
import type { Emission } from '../work';
import { databaseModule } from '../sqlite/databaseModule';
import type { Strategy } from './strategy';

/** `new Database(file)` in an async function: opened in the worker. */
const sqliteOpen: Strategy = (call, { source, use, options }) => {
  const driver = driverOf(use.root.module);
  const module = driver && databaseModule(driver, source, options);
  if (!module) return { refuse: 'database-unsupported' };
  if ('refuse' in module) return module;
  if (!source.text.slice(0, span(call.node).end).endsWith(')')) return { refuse: 'database-unsupported' };
  const form = { expression: 'Database.open($args)', names: { Database: module.name } };
  return { emission: { form, creates: module.creates } };
};

/** What runs a statement: only has to be awaited, for the database is another one. */
const sqliteCall: Strategy = (call, { source, use, options }) => {
  const driver = driverOf(use.root.module);
  const module = driver && databaseModule(driver, source, options);
  if (!module) return { refuse: 'database-unsupported' };
  if ('refuse' in module) return module;
  const { creates } = module;
  if (use.exportPath.at(-1) !== 'iterate') return { emission: { form: asItIs, creates, keepsCall: true } };
  const loop = outermostWrapper(call as NodePath).parentPath;
  if (!loop?.isForOfStatement() || loop.node.await) return { refuse: 'database-unsupported' };
  const write: Emission['write'] = ({ edits }) => edits.insert(span(loop.node).start + 'for'.length, ' await');
  return { emission: { creates, keepsCall: true, write } };
};

/** The strategies for SQLite. */
export const sqliteStrategies: Readonly<Record<string, Strategy>> = { sqliteOpen, sqliteCall };
