import fs from 'fs';
import proxyquire from 'proxyquire';
import sinon from 'sinon';

const { load, version } = proxyquire('../src/main.js', { './util.js': { other: sinon.stub() } });

it('loads', async () => {
  sinon.stub(fs, 'readFileSync').returns('12');
  assert.equal(await load('a'), '12');
  assert.equal(version(), '12');
});
