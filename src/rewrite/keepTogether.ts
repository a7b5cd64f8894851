import { unitOf } from '../analysis/hazards/units';
import { refused, type Work } from './work';

/**
 * Blocking HTTP of one function is converted together or not at all: while a part of it still blocks, the connections that
 * `fetch` keeps open go stale unnoticed, and the next request fails on them. Changes decisions in place.
 * @param areCallbacksDone whether it is settled what becomes of callbacks: those that are rewritten by now stay so
 */
export function keepTogether(works: readonly Work[], areCallbacksDone: boolean): void {
  const http = works.filter(({ transform }) => transform === 'sync-http-to-fetch');
  const stays = ({ decision }: Work): boolean =>
    decision.status === 'refused' &&
    decision.reason !== 'http-together' &&
    (areCallbacksDone || decision.reason !== 'in-sync-callback');
  for (const work of http) {
    const unit = unitOf(work.path)?.node;
    const isSettled = areCallbacksDone && work.path.getFunctionParent()?.node !== unit;
    if (work.decision.status !== 'rewritten' || isSettled) continue;
    if (http.some((other) => stays(other) && unitOf(other.path)?.node === unit))
      work.decision = refused('http-together');
  }
}
