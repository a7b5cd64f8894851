globalThis.Bun = {
  password: {
    hashSync: (password) => `hash of ${password}`,
    hash: async (password) => `hash of ${password}`,
    verifySync: (password, hash) => hash === `hash of ${password}`,
    verify: async (password, hash) => hash === `hash of ${password}`,
  },
};

async function main() {
  const hash = Bun.password.hashSync('secret');
  console.log(hash, Bun.password.verifySync('secret', hash), Bun.password.verifySync('other', hash));
}

main();
