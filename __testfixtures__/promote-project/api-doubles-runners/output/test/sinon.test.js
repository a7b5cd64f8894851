import fs from 'fs';
import sinon from 'sinon';
import { load } from '../src/main.js';

describe('load', () => {
  it('loads', async () => {
    const stub = sinon.stub(fs.promises, 'readFile').resolves('text');
    assert.equal(await load('a'), 'text');
    sinon.assert.calledOnce(stub);
    stub.withArgs('b').rejects(new Error('broken'));
    await assert.rejects(load('b'));
    stub.restore();
  });
});
