import type { Binding, NodePath } from '@babel/traverse';
import { methodForm } from '../../catalogue/forms';
import { staticKey } from '../../source/ast';
import type { PatternFinder, PatternSite } from './pattern';

/** `new Deno.Command(...).outputSync()`, there or through a constant. */
export const denoCommands: PatternFinder = (_source, uses) =>
  uses.uses.flatMap((use) => {
    const isCommand =
      use.root.module === 'global' && use.exportPath.join('.') === 'Deno.Command' && use.kind === 'construct';
    return isCommand && use.call ? callsOn(use.call) : [];
  });

function callsOn(command: NodePath): PatternSite[] {
  const parent = command.parentPath;
  const binding =
    parent?.isVariableDeclarator() && parent.node.id.type === 'Identifier'
      ? parent.scope.getBinding(parent.node.id.name)
      : undefined;
  const objects = binding ? references(binding) : [command];
  return objects.flatMap((object) => {
    const member = object.parentPath;
    const call = member?.parentPath;
    if (!member?.isMemberExpression() || object.key !== 'object' || staticKey(member.node) !== 'outputSync') return [];
    if (!call?.isCallExpression() || member.key !== 'callee') return [];
    const known = {
      api: 'Deno.Command.outputSync',
      transform: 'exec-sync-to-exec-file',
      cost: 'process',
      effects: ['spawns'],
    } as const;
    return [{ ...known, path: call, outcome: { emission: { form: methodForm('output') } } }];
  });
}

function references({ constant, referencePaths }: Binding): readonly NodePath[] {
  return constant ? referencePaths : [];
}
