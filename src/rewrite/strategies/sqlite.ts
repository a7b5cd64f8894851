import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { driverOf, driverOfApi } from '../../catalogue/sqliteDrivers';
import { childPath, outermostWrapper, span } from '../../source/ast';
import { asItIs } from '../emitCall';
import type { Emission } from '../work';
import { databaseModule } from '../sqlite/databaseModule';
import type { CallPath } from '../../analysis/moduleUses';
import type { CreatedFile } from '../../plan/types';
import type { Strategy, StrategyOutcome } from './strategy';

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
const sqliteCall: Strategy = (call, { source, use, entry, options }) => {
  const driver = driverOfApi(entry.api);
  const module = driver && databaseModule(driver, source, options);
  if (!module) return { refuse: 'database-unsupported' };
  if ('refuse' in module) return module;
  // The file that opens the database creates the module.
  const creates = driverOf(use.root.module) ? module.creates : [];
  if (use.exportPath.at(-1) !== 'iterate') return { emission: { form: asItIs, creates, keepsCall: true } };
  const outer = outermostWrapper(call as NodePath);
  const loop = outer.parentPath;
  if (loop?.isSpreadElement()) return spreadRows(call, outer, creates);
  const casts = castsOf(call as NodePath, outer);
  if (!loop?.isForOfStatement() || loop.node.await || !casts) return { refuse: 'database-unsupported' };
  const write: Emission['write'] = ({ edits }) => {
    edits.insert(span(loop.node).start + 'for'.length, ' await');
    for (const name of casts) edits.insert(span(name).start, 'Async');
  };
  return { emission: { creates, keepsCall: true, write } };
};

/** `...statement.iterate()` takes all rows, as `all` gives them. */
function spreadRows(call: CallPath, outer: NodePath, creates: readonly CreatedFile[]): StrategyOutcome {
  const callee = childPath(call, 'callee');
  const method = callee.isMemberExpression() ? childPath(callee, 'property') : undefined;
  if (!method?.isIdentifier() || outer.node !== call.node) return { refuse: 'database-unsupported' };
  const { start, end } = span(method.node);
  const also: Emission['also'] = ({ edits }) => edits.replace(start, end, 'all');
  return { emission: { form: asItIs, creates, keepsCall: true, also } };
}

/** The names of types that rows which one runs through are cast to, each with an asynchronous counterpart; undefined where one has none. */
function castsOf(call: NodePath, outer: NodePath): Node[] | undefined {
  const names: Node[] = [];
  for (let at = call; at.node !== outer.node && at.parentPath; at = at.parentPath) {
    const { node } = at.parentPath;
    if (node.type !== 'TSAsExpression' && node.type !== 'TSTypeAssertion' && node.type !== 'TSSatisfiesExpression')
      continue;
    const type = node.typeAnnotation;
    const name = type.type === 'TSTypeReference' && type.typeName.type === 'Identifier' ? type.typeName : undefined;
    if (name && /^(?:IterableIterator|Iterable|Generator)$/.test(name.name)) names.push(name);
    // The end of such a chain counts: `iterate() as unknown as Iterable<Row>`.
    else if (type.type !== 'TSUnknownKeyword' && type.type !== 'TSAnyKeyword') return undefined;
  }
  return names;
}

/** The strategies for SQLite. */
export const sqliteStrategies: Readonly<Record<string, Strategy>> = { sqliteOpen, sqliteCall };
