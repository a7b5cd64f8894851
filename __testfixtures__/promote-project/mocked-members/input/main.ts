import { load, Store } from './store';

export async function main(store: Store): Promise<string> {
  return `${String(store.get('name'))} ${load()}`;
}
