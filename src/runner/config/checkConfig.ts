import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ErrorObject } from 'ajv';
import type { UserCatalogue } from '../../catalogue/ownCatalogue';
import { didYouMean } from '../nearest';
import type { RunOptions } from '../types';
import { UsageError } from '../usageError';
import { checkMeaning } from './checkMeaning';

/** What a config file holds. Its schema is `config.schema.json` beside this file. */
export interface ConfigContent extends UserCatalogue {
  readonly options?: Pick<
    RunOptions,
    | 'transforms'
    | 'unsafe'
    | 'target'
    | 'concurrent'
    | 'promote'
    | 'cpuBound'
    | 'helpers'
    | 'deps'
    | 'minCost'
    | 'tests'
    | 'gitignore'
    | 'extensions'
  >;
}

/**
 * Checks a value of unknown origin, its form first, then what it names.
 *
 * @param where what messages start with: the file, or what else the value came from
 * @throws UsageError with the key, and what was expected there
 */
export async function checkConfig(value: unknown, where: string): Promise<ConfigContent> {
  const { Ajv } = await import('ajv');
  const schema = JSON.parse(await readFile(join(__dirname, 'config.schema.json'), 'utf8')) as object;
  const validate = new Ajv({ allErrors: true, verbose: true, allowUnionTypes: true, strict: false }).compile(schema);
  if (!validate(value)) throw new UsageError(`${where}: ${describe(validate.errors ?? [])}`);
  const content = value as ConfigContent;
  const problem = await checkMeaning(content);
  if (problem !== undefined) throw new UsageError(`${where}: ${problem}`);
  return content;
}

/** Says one of the problems: the one that lies deepest, for it is the most precise, and of these the first. */
function describe(errors: readonly ErrorObject[]): string {
  const telling = errors.filter(({ keyword }) => keyword !== 'if' && keyword !== 'anyOf');
  const depth = ({ instancePath }: ErrorObject): number => instancePath.split('/').length;
  const [first] = (telling.length > 0 ? telling : errors).toSorted((a, b) => depth(b) - depth(a));
  if (!first) return 'is not valid';
  const key = keyOf(first.instancePath);
  const about = key === '' ? '' : `${key}: `;
  const { params, parentSchema } = first as ErrorObject<string, Record<string, unknown>, { properties?: object }>;
  switch (first.keyword) {
    case 'additionalProperties': {
      const name = String(params['additionalProperty']);
      const known = Object.keys(parentSchema?.properties ?? {});
      const expected = known.length > 0 ? `expected one of ${known.join(', ')}` : 'expected no such key';
      return `${about}unknown key ${JSON.stringify(name)}; ${expected}.${didYouMean(name, known)}`;
    }
    case 'required':
    case 'dependencies':
      return `${about}${String(params['missingProperty'])} is missing; expected it beside ${given(first.data)}`;
    case 'enum':
      return `${about}expected one of ${(params['allowedValues'] as unknown[]).map((one) => JSON.stringify(one)).join(', ')}, got ${shown(first.data)}`;
    case 'type':
      return `${about}expected ${[params['type']].flat().map(String).map(withArticle).join(' or ')}, got ${shown(first.data)}`;
    case 'minLength':
      return `${about}expected a text that is not empty`;
    case 'minItems':
      return `${about}expected at least one item`;
    case 'minimum':
      return `${about}expected a number from ${String(params['limit'])} on, got ${shown(first.data)}`;
    default:
      return `${about}${first.message ?? 'is not valid'}, got ${shown(first.data)}`;
  }
}

/** `/catalogue/0/path` to `catalogue[0].path`. */
function keyOf(pointer: string): string {
  const parts = pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  return parts
    .map((part) => (/^\d+$/.test(part) ? `[${part}]` : /^\w+$/.test(part) ? `.${part}` : `[${JSON.stringify(part)}]`))
    .join('')
    .replace(/^\./, '');
}

function given(data: unknown): string {
  const keys = typeof data === 'object' && data !== null ? Object.keys(data) : [];
  return keys.length === 0 ? 'nothing else' : keys.join(', ');
}

function withArticle(type: string): string {
  if (type === 'null') return 'null';
  return `${/^[aeio]/.test(type) ? 'an' : 'a'} ${type}`;
}

function shown(data: unknown): string {
  const text = JSON.stringify(data) ?? typeof data;
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
