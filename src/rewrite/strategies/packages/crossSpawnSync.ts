import { argumentPath } from '../../../analysis/argumentShape';
import { moduleAs } from '../../../analysis/moduleAs';
import { span } from '../../../source/ast';
import { chooseHelper } from '../processes/chooseHelper';
import { readProcessCall } from '../processes/processCall';
import type { EmitContext } from '../../work';
import type { Strategy } from '../strategy';

/** `spawn.sync` of cross-spawn becomes a local function around its `spawn` that gives the same result. */
export const crossSpawnSync: Strategy = (call, { language, use }) => {
  const site = readProcessCall(call, 'spawnSync');
  const { stdio, keys } = site;
  if (typeof stdio !== 'string' && stdio.includes('ipc')) return { refuse: 'ipc-channel' };
  if (keys?.has('signal')) return { refuse: 'ignored-option' };
  // Whether a default import of a CommonJS package compiles is up to options of TypeScript's compiler.
  const any = language === 'typescript' && moduleAs(use) !== 'itself' ? 'crossSpawnNamed' : 'crossSpawn';
  const helper = chooseHelper(site, language, {
    any,
    piped: `${any}Piped`,
    briefPiped: `${any}PipedBrief`,
    inherited: `${any}Inherited`,
    limited: `${any}InheritedLimited`,
    unread: `${any}Unread`,
    unreadFed: `${any}UnreadFed`,
  });
  const also = ({ edits }: EmitContext): void => {
    const options = site.omitsArgs && helper !== any ? argumentPath(call, 1) : undefined;
    if (options) edits.insert(span(options.node).start, '[], ');
  };
  return { emission: { form: { expression: 'run($args)', names: { run: { kind: 'helper', helper } } }, also } };
};
