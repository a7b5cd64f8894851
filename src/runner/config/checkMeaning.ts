import type { OwnEntry } from '../../catalogue/ownCatalogue';
import { transformNames } from '../../catalogue/transformNames';
import type { Form, Variant } from '../../catalogue/types';
import { didYouMean } from '../nearest';
import type { ConfigContent } from './checkConfig';

/** What the names of a config may mean. */
interface Known {
  readonly apis: ReadonlySet<string>;
  readonly transforms: readonly string[];
  readonly codes: readonly string[];
  readonly hazards: readonly string[];
  readonly strategies: readonly string[];
  readonly helpers: readonly string[];
}

/** What a config of the right form names that does not exist, or says twice; undefined when nothing is wrong. */
export async function checkMeaning(content: ConfigContent): Promise<string | undefined> {
  const { catalogue: own = [], apis = {}, ignore = [], options = {} } = content;
  const known = await whatIsKnown(own);
  const names = [...known.apis, ...known.transforms];
  const isOddName = (name: string, all: readonly string[]): boolean => !all.includes(name);
  for (const [index, name] of (options.transforms ?? []).entries()) {
    if (isOddName(name, known.transforms))
      return unknown(`options.transforms[${index}]`, 'transform', name, known.transforms);
  }
  if (options.target !== undefined) {
    const { default: validRange } = await import('semver/ranges/valid.js');
    if (validRange(options.target) === null)
      return `options.target: expected a range of Node versions, such as ">=20", got ${JSON.stringify(options.target)}`;
  }
  for (const [index, entry] of own.entries()) {
    const problem = entryProblem(entry, `catalogue[${index}]`, known);
    if (problem !== undefined) return problem;
  }
  const twice = own.findIndex(({ api }, index) => own.findIndex((other) => other.api === api) < index);
  if (twice >= 0) return `catalogue[${twice}].api: ${JSON.stringify(own[twice]?.api)} is the name of an earlier entry`;
  for (const name of Object.keys(apis)) {
    if (!known.apis.has(name)) return unknown(`apis[${JSON.stringify(name)}]`, 'API', name, [...known.apis]);
  }
  for (const [index, name] of ignore.entries()) {
    if (isOddName(name, names)) return unknown(`ignore[${index}]`, 'API or transform', name, names);
  }
  return undefined;
}

async function whatIsKnown(own: readonly OwnEntry[]): Promise<Known> {
  const [{ catalogue, helpers }, { reasons }, { strategies }] = await Promise.all([
    import('../../catalogue/index.js'),
    import('../../catalogue/reasons.js'),
    import('../../rewrite/strategies/index.js'),
  ]);
  return {
    apis: new Set([...catalogue, ...own].map(({ api }) => api)),
    transforms: Object.keys(transformNames),
    codes: reasons.filter(({ kind }) => kind === 'refused').map(({ code }) => code),
    hazards: reasons.filter(({ kind }) => kind === 'hazard').map(({ code }) => code),
    strategies: Object.keys(strategies),
    helpers: Object.keys(helpers),
  };
}

function unknown(key: string, what: string, name: string, all: readonly string[]): string {
  return `${key}: no ${what} is called ${JSON.stringify(name)}.${didYouMean(name, all) || ' See: unsync list'}`;
}

function entryProblem(entry: OwnEntry, key: string, known: Known): string | undefined {
  const { transform, twin, variants } = entry;
  if (transform !== undefined && !known.transforms.includes(transform))
    return unknown(`${key}.transform`, 'transform', transform, known.transforms);
  if ((twin === undefined) === (variants === undefined)) return `${key}: expected either twin or variants`;
  for (const [index, variant] of (variants ?? []).entries()) {
    const problem = variantProblem(variant, `${key}.variants[${index}]`, known);
    if (problem !== undefined) return problem;
    const isLast = index === (variants ?? []).length - 1;
    const isForAll = (variant.when ?? []).length === 0;
    if (isLast && !isForAll)
      return `${key}.variants[${index}].when: expected no conditions in the last variant, which decides on all other calls`;
    if (!isLast && isForAll)
      return `${key}.variants[${index}]: expected conditions (when) in all variants but the last`;
  }
  return undefined;
}

function variantProblem(variant: Variant, key: string, known: Known): string | undefined {
  const { form, refuse, strategy, hazards = [] } = variant;
  if ([form, refuse, strategy].filter((one) => one !== undefined).length !== 1)
    return `${key}: expected exactly one of form, refuse, strategy`;
  if (refuse !== undefined && !known.codes.includes(refuse))
    return unknown(`${key}.refuse`, 'refusal', refuse, known.codes);
  if (strategy !== undefined && !known.strategies.includes(strategy))
    return unknown(`${key}.strategy`, 'strategy', strategy, known.strategies);
  const odd = hazards.findIndex((code) => !known.hazards.includes(code));
  if (odd >= 0) return unknown(`${key}.hazards[${odd}]`, 'hazard', hazards[odd] ?? '', known.hazards);
  return form && formProblem(form, `${key}.form`, known);
}

function formProblem({ expression, names, sharedHelper }: Form, key: string, known: Known): string | undefined {
  const used = [
    ...Object.values(names).flatMap((name) => (name.kind === 'helper' ? [name.helper] : [])),
    ...(sharedHelper === undefined ? [] : [sharedHelper]),
  ];
  const odd = used.find((name) => !known.helpers.includes(name));
  if (odd !== undefined) return unknown(`${key}.names`, 'helper', odd, known.helpers);
  const unused = Object.keys(names).find(
    (name) => !new RegExp(`(?<![\\w$.])${escapeName(name)}(?![\\w$])`).test(expression),
  );
  if (unused !== undefined)
    return `${key}.names.${unused}: expected a name that the expression ${JSON.stringify(expression)} uses`;
  return undefined;
}

function escapeName(name: string): string {
  return name.replace(/[$.]/g, '\\$&');
}
