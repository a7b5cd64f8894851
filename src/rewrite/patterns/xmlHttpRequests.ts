import type { NodePath } from '@babel/traverse';
import type { NewExpression } from '@babel/types';
import { satisfies } from 'semver';
import type { ModuleUse } from '../../analysis/moduleUses';
import { childPaths, span, staticKey } from '../../source/ast';
import { visitPaths } from '../../source/visitPaths';
import { asItIs } from '../emitCall';
import { isUnloadHandler } from '../strategies/http/isUnloadHandler';
import type { StrategyOutcome } from '../strategies/strategy';
import type { PatternFinder, PatternSite } from './pattern';
import { isSyncOpen, readXhr, type Xhr } from './xhrLife';

const globals = new Set(['window', 'self', 'globalThis', 'global']);

/** `xhr.send()` after `xhr.open(method, url, false)`, on an object whose whole life can be seen. */
export const xmlHttpRequests: PatternFinder = (source, uses, { target }) => {
  if (!source.text.includes('XMLHttpRequest')) return [];
  const useOf = new Map(uses.uses.map((use) => [use.call?.node, use] as const));
  const found: PatternSite[] = [];
  visitPaths(source.program, {
    NewExpression(path) {
      const use = useOf.get(path.node);
      const isPackage = use?.root.module === 'xmlhttprequest';
      if (!isPackage && !isGlobal(path)) return;
      const outcome = (xhr: Xhr): StrategyOutcome =>
        isPackage && use ? packageOutcome(xhr, path, target) : browserOutcome(xhr);
      found.push(...sitesOf(path, isPackage ? use : undefined, outcome));
    },
  });
  return found;
};

function sitesOf(made: NodePath, use: ModuleUse | undefined, outcome: (xhr: Xhr) => StrategyOutcome): PatternSite[] {
  const known = {
    api: use ? 'xmlhttprequest.send' : 'XMLHttpRequest.send',
    transform: 'sync-http-to-fetch',
    cost: 'network',
    effects: ['requests'],
    ...(use && { use }),
  } as const;
  const xhr = readXhr(made, use !== undefined);
  if (xhr === 'asynchronous') return [];
  if (xhr === 'unknown') return hasSyncOpen(made) ? [{ ...known, path: made, outcome: { refuse: 'xhr-use' } }] : [];
  if ('refuse' in xhr) return [{ ...known, path: xhr.send, outcome: { refuse: xhr.refuse } }];
  return [{ ...known, path: xhr.send, outcome: outcome(xhr) }];
}

/** The browser's object stays, and is sent asynchronously. */
function browserOutcome({ name, open, send }: Xhr): StrategyOutcome {
  if (isUnloadHandler(send)) return { refuse: 'in-unload-handler' };
  const flag = childPaths(open, 'arguments')[2];
  const hasBody = childPaths(send, 'arguments').length > 0;
  return {
    emission: {
      form: {
        expression: hasBody ? `sent(${name}, $args)` : `sent(${name})`,
        names: { sent: { kind: 'helper', helper: 'sent' } },
      },
      also: ({ edits }) => {
        if (flag) edits.replace(span(flag.node).start, span(flag.node).end, 'true');
      },
    },
  };
}

/** The object of the package becomes a local one with the same members, whose `send` is awaited. */
function packageOutcome({ open }: Xhr, made: NodePath<NewExpression>, target: string): StrategyOutcome {
  if (!satisfies(target, '>=18.15.0')) return { refuse: 'no-twin-in-target' };
  if (childPaths(open, 'arguments').length > 3) return { refuse: 'xhr-use' };
  const helper = { kind: 'helper', helper: 'createRequest' } as const;
  const { start, end } = span(made.node);
  return {
    emission: {
      form: asItIs,
      names: [helper],
      also: ({ edits, local }) => edits.replace(start, end, `${local(helper)}()`),
    },
  };
}

function isGlobal(path: NodePath<NewExpression>): boolean {
  const { callee } = path.node;
  if (callee.type === 'Identifier')
    return callee.name === 'XMLHttpRequest' && !path.scope.hasBinding(callee.name, true);
  if (callee.type !== 'MemberExpression' || staticKey(callee) !== 'XMLHttpRequest') return false;
  const { object } = callee;
  return object.type === 'Identifier' && globals.has(object.name) && !path.scope.hasBinding(object.name, true);
}

/** Whether something is opened synchronously near an object that cannot be followed. */
function hasSyncOpen(made: NodePath): boolean {
  const around = made.getFunctionParent() ?? made.scope.getProgramParent().path;
  let found = false;
  around.traverse({
    CallExpression(path) {
      if (isSyncOpen(path)) found = true;
    },
  });
  return found;
}
