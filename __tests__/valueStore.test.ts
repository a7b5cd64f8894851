import { describe, expect, it } from 'vitest';
import { createValueStore, type Fn } from '../src/analysis/values/valueStore';

const makeFunction = (id: number, result: number): Fn => ({ key: `f#${String(id)}`, id, params: [], result });

describe('the store of values', () => {
  it('lets functions flow one way, and takes objects for one wherever they come', () => {
    const { fresh, add, flow, functionsOf, member } = createValueStore();
    const [from, to] = [fresh(), fresh()];
    const fn = makeFunction(1, fresh());
    flow(from, to);
    add(from, fn);
    const other = makeFunction(2, fresh());
    add(member(to, 'load'), other);
    expect([...functionsOf(to)]).toEqual([fn]);
    expect([...functionsOf(member(from, 'load'))]).toEqual([other]);
  });

  it('loses track of what may be more functions than anybody would write', () => {
    const { fresh, add, flow, functionsOf } = createValueStore();
    const [many, after] = [fresh(), fresh()];
    for (let id = 0; id < 100; id += 1) add(many, makeFunction(id, fresh()));
    expect(functionsOf(many).size).toBe(100);
    add(many, makeFunction(100, fresh()));
    flow(many, after);
    expect(functionsOf(many).size).toBe(0);
    expect(functionsOf(after).size).toBe(0);
  });

  it('merges thousands of objects of thousands of members in no time', () => {
    const { fresh, flow, member, membersOf } = createValueStore();
    const whole = fresh();
    for (let id = 0; id < 4000; id += 1) {
      const one = fresh();
      for (let index = 0; index < 5; index += 1) member(one, `member${String(id * 5 + index)}`);
      flow(whole, one);
    }
    expect(membersOf(whole).size).toBe(20_000);
  }, 2_000);
});
