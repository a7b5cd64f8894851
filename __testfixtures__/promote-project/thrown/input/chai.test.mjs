import { assert, expect } from 'chai';
import { load } from './load.mjs';

it('chai: throws', () => {
  expect(() => load('none')).to.throw();
  expect(() => load()).to.throw(TypeError, 'no file').with.property('name', 'TypeError');
  expect(function () {
    load('none');
  }).to.throw(/ENOENT/);
  assert.throws(() => load('none'), /ENOENT/);
});

it('chai: does not throw', () => {
  expect(() => load('a.txt')).to.not.throw();
  assert.doesNotThrow(() => load('a.txt'));
});

it('chai: fails', () => {
  expect(() => load('a.txt')).to.throw();
});

it('chai: by name', () => {
  const act = () => load('none');
  expect(act).to.throw('ENOENT');
  expect(load).to.throw(TypeError);
});
