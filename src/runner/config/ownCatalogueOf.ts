import { completeCatalogue, type OwnCatalogue, type UserCatalogue } from '../../catalogue/ownCatalogue';
import { checkConfig } from './checkConfig';

/**
 * What a run's options say of APIs, checked and complete.
 *
 * @returns undefined when they say nothing
 * @throws UsageError with the key, and what was expected there
 */
export async function ownCatalogueOf(options: UserCatalogue): Promise<OwnCatalogue | undefined> {
  const { catalogue, apis, ignore } = options;
  const given = { ...(catalogue && { catalogue }), ...(apis && { apis }), ...(ignore && { ignore }) };
  if (Object.keys(given).length === 0) return undefined;
  return completeCatalogue(await checkConfig(given, 'options'));
}
