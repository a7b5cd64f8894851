import { fake } from 'sinon';
import * as util from '../src/util.js';
import { main } from '../src/main.js';

describe('stubs', () => {
  it('is replaced', async () => {
    sinonSandbox.stub(util, 'readOther').resolves('b');
    await main('package.json');
  });

  it('is called by who knows whom', async () => {
    const spy = fake(util.readKept);
    spy('package.json');
  });
});
