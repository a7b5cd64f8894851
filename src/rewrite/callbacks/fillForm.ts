import type { Form } from '../../catalogue/types';
import type { EmitContext } from '../work';

/** The text of a form, not awaited, for arguments that are not in the source. */
export function fillForm(form: Form, args: string, local: EmitContext['local']): string {
  let text = form.expression;
  for (const [placeholder, name] of Object.entries(form.names)) {
    text = text.replace(new RegExp(`(?<![\\w$.'"])${placeholder}(?![\\w$])`, 'g'), () => local(name));
  }
  return text.replace('$args', () => args);
}
