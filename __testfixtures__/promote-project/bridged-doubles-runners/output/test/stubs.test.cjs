const sinon = require('sinon');
const proxyquire = require('proxyquire').noCallThru();

describe('move', () => {
  it('does not overwrite', async () => {
    const existsSync = sinon.stub().returns(true);
    const { Folder, move } = proxyquire('../src/moved.cjs', { fs: { existsSync }, 'fs/promises': { ...require('fs/promises'), access: async (path) => { if (!existsSync(path)) throw new Error('ENOENT'); } } });
    expect(await move('a', 'b')).to.be.false;
    expect(new Folder('a').isThere).to.be.true;
    expect(existsSync.calledTwice).to.be.true;
  });
});
