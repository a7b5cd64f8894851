import Sizes from './stores.mjs';

export default new Sizes();
