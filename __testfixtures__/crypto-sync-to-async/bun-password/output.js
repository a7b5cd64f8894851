globalThis.Bun = {
  password: {
    hashSync: (password) => `hash of ${password}`,
    hash: async (password) => `hash of ${password}`,
    verifySync: (password, hash) => hash === `hash of ${password}`,
    verify: async (password, hash) => hash === `hash of ${password}`,
  },
};

async function main() {
  const hash = await Bun.password.hash('secret');
  console.log(hash, await Bun.password.verify('secret', hash), await Bun.password.verify('other', hash));
}

main();
