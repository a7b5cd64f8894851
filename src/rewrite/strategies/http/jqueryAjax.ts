import type { NodePath } from '@babel/traverse';
import { argumentPath, optionsAt, optionValue } from '../../../analysis/argumentShape';
import { span } from '../../../source/ast';
import type { Strategy } from '../strategy';
import { isUnloadHandler } from './isUnloadHandler';

/** `$.ajax({ async: false })`: stays a request of jQuery, is sent asynchronously and waited for, whatever becomes of it. */
export const jqueryAjax: Strategy = (call, { source }) => {
  const arg = optionValue(call, 1, 'async').known === 'literal' ? 1 : 0;
  const options = argumentPath(call, arg);
  if (call.node.arguments.length !== arg + 1) return { refuse: 'unusual-arguments' };
  if (options?.node !== optionsAt(call, arg)) return { refuse: 'unknown-options' };
  if (optionValue(call, arg, 'timeout').known !== 'absent') return { refuse: 'ignored-option' };
  const type = optionValue(call, arg, 'dataType');
  if (type.known === 'expression' || (type.known === 'literal' && /script|jsonp/i.test(String(type.value))))
    return { refuse: 'http-option' };
  if (isUnloadHandler(call as NodePath)) return { refuse: 'in-unload-handler' };
  const { start, end } = span(call.node.callee);
  const callee = source.text.slice(start, end);
  return {
    emission: {
      // The name of jQuery stays in use.
      names: [{ kind: 'method', name: 'ajax' }],
      form: {
        expression: `settled(${callee}($args))`,
        names: { settled: { kind: 'helper', helper: 'settled' } },
        pick: 'jqXHR',
        dropOptions: [{ arg, name: 'async' }],
      },
    },
  };
};
