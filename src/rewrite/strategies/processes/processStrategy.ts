import { argumentPath } from '../../../analysis/argumentShape';
import { span } from '../../../source/ast';
import type { EmitContext } from '../../work';
import type { Strategy } from '../strategy';
import { chooseHelper } from './chooseHelper';
import { isRejected } from './isRejected';
import { plainForm } from './plainForm';
import { type ProcessFunction, readProcessCall } from './processCall';

/**
 * Makes the strategy for one function of `child_process`: promisified `execFile` where that is the same, else a local helper that gives
 * the same result, the same stderr and the same errors.
 */
export function createProcessStrategy(name: ProcessFunction): Strategy {
  return (call, { source, language }) => {
    const site = readProcessCall(call, name);
    if (typeof site.stdio !== 'string' && site.stdio.includes('ipc')) return { refuse: 'ipc-channel' };
    if (site.keys?.has('signal')) return { refuse: 'ignored-option' };
    if (isRejected(site)) return { refuse: 'unusual-arguments' };
    const plain = plainForm(site, source);
    if (plain) return { emission: plain };
    const helper = chooseHelper(site, language);
    const also = ({ edits }: EmitContext): void => {
      const options = site.omitsArgs ? argumentPath(call, 1) : undefined;
      if (options) edits.insert(span(options.node).start, '[], ');
    };
    return { emission: { form: { expression: 'run($args)', names: { run: { kind: 'helper', helper } } }, also } };
  };
}
