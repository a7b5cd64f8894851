import { assert, expect } from 'chai';
import { load } from './load.mjs';

/** Waits for an async function. Gives a function that returns what came of it, or throws it. */
async function outcomeOf(run) {
  try {
    const value = await run();
    return () => value;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}

it('chai: throws', async () => {
  expect(await outcomeOf(async () => load('none'))).to.throw();
  expect(await outcomeOf(async () => load())).to.throw(TypeError, 'no file').with.property('name', 'TypeError');
  expect(await outcomeOf(async function () {
    await load('none');
  })).to.throw(/ENOENT/);
  assert.throws(await outcomeOf(async () => load('none')), /ENOENT/);
});

it('chai: does not throw', async () => {
  expect(await outcomeOf(async () => load('a.txt'))).to.not.throw();
  assert.doesNotThrow(await outcomeOf(async () => load('a.txt')));
});

it('chai: fails', async () => {
  expect(await outcomeOf(async () => load('a.txt'))).to.throw();
});

it('chai: by name', async () => {
  const act = async () => load('none');
  expect(await outcomeOf(act)).to.throw('ENOENT');
  expect(await outcomeOf(load)).to.throw(TypeError);
});
