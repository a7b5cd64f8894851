import { load, Store } from './store';

export async function main(store: Store): Promise<string> {
  return `${String(await store.get('name'))} ${await load()}`;
}
