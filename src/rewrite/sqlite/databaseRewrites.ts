import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import type { Database } from '../../analysis/sqlite/database';
import { receiverOf } from '../../analysis/sqlite/readDatabases';
import type { ModuleUse } from '../../analysis/moduleUses';
import type { DeclaredType } from '../../analysis/sqlite/declaredTypes';
import type { NameSource } from '../../catalogue/types';
import type { PlanOptions } from '../../plan/types';
import { childPath, span } from '../../source/ast';
import type { SourceFile } from '../../source/SourceFile';
import { emitAsync } from '../promote/emitAsync';
import type { Emission, Rewrite, Work } from '../work';
import { databaseModule } from './databaseModule';
import { blocksOnPurpose, sitesOf, worksByUse } from './settleDatabases';

/**
 * What is written for the databases besides their awaited calls: where they are opened when the program starts, the calls that
 * block where it starts or ends, and the functions of transactions.
 */
export function databaseRewrites(
  source: SourceFile,
  works: readonly Work[],
  databases: readonly Database[],
  options: PlanOptions,
): Rewrite[] {
  const workOf = worksByUse(works);
  /** One type may say of several databases what they are. */
  const retyped = new Set<Node>();
  return databases.flatMap((database) => {
    const module = databaseModule(database.driver, source, options);
    if ('refuse' in module) return [];
    const sites = sitesOf(database);
    // What waits for a group of files may be in any of them.
    const isWaiting = sites.some(({ use }) => workOf.get(use)?.decision.status === 'rewritten');
    if (!isWaiting && database.group === undefined) return [];
    const staying = sites.filter((site) => {
      const work = workOf.get(site.use);
      // What is made to block blocks by itself.
      return site.kind !== 'transaction' && work !== undefined && blocksOnPurpose(database, { ...site, work });
    });
    return [
      ...database.types.flatMap((type) => {
        if (retyped.has(type.path.node)) return [];
        retyped.add(type.path.node);
        return [typeRewrite(type, module.name)];
      }),
      ...staying.map(({ use, kind }): Rewrite => {
        const call = use.call as NodePath;
        if (kind === 'open') {
          const callee = span(childPath(call, 'callee').node);
          const write: Emission['write'] = ({ edits, local }) =>
            edits.replace(
              callee.start,
              callee.end,
              `${local(module.name)}${call.isNewExpression() ? '' : '.openSync'}`,
            );
          return {
            path: call,
            use,
            bare: [],
            returned: [],
            emission: { write, names: [module.name], creates: module.creates },
          };
        }
        return blockingRewrite(use);
      }),
      ...database.startTransactions.map(blockingRewrite),
      ...database.bodies
        .filter((body) => holdsAwait(body, works))
        .map((body): Rewrite => ({
          path: body as NodePath,
          use: undefined,
          bare: [],
          returned: [],
          emission: { write: ({ edits }) => emitAsync(body, source, edits) },
        })),
    ];
  });
}

/** `db.exec(...)` as `db.sync.exec(...)`, which blocks as before. */
function blockingRewrite(use: ModuleUse): Rewrite {
  const receiver = receiverOf(use);
  const method = receiver?.parentPath?.isOptionalMemberExpression() && childPath(receiver.parentPath, 'property');
  const write: Emission['write'] = ({ edits }) => {
    if (method) edits.insert(span(method.node).start, 'sync.');
    else if (receiver) edits.insert(endOf(receiver.node), '.sync');
  };
  return { path: use.call as NodePath, use: undefined, bare: [], returned: [], emission: { write } };
}

/** The type of a variable or a field, by the name that the created module has for it. */
function typeRewrite({ path, to, wraps }: DeclaredType, database: NameSource): Rewrite {
  const name: NameSource =
    to === 'AsyncDatabase' || !('module' in database) ? database : { ...database, name: to, as: to };
  const { start, end } = span(path.node);
  const write: Emission['write'] = ({ edits, local }) => {
    edits.replace(start, end, local(name));
    if (!wraps) return;
    edits.insert(span(wraps.node).start, '[');
    edits.insert(span(wraps.node).end, ']');
  };
  return { path, use: undefined, bare: [], returned: [], replaces: path, emission: { write, names: [name] } };
}

/** Parentheses around it belong to it. */
function endOf(node: Node): number {
  return span(node).end;
}

function holdsAwait(body: NodePath, works: readonly Work[]): boolean {
  return works.some(({ decision, path }) => decision.status === 'rewritten' && path.isDescendant(body));
}
