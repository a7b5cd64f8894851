import { password } from 'bun';

async function attempt(run: () => Promise<unknown>): Promise<unknown> {
  try {
    return await run();
  } catch (error) {
    return [(error as Error).name, (error as { code?: string }).code, (error as Error).message];
  }
}

async function main(): Promise<void> {
  const cheap = { algorithm: 'bcrypt', cost: 4 } as const;
  const hash = Bun.password.hashSync('secret', cheap);
  console.log(hash.slice(0, 7), Bun.password.verifySync('secret', hash), Bun.password.verifySync('other', hash));
  const argon = password.hashSync('secret', { algorithm: 'argon2id', memoryCost: 8, timeCost: 1 });
  console.log(argon.slice(0, 9), password.verifySync('secret', argon));
  console.log(await attempt(async () => Bun.password.verifySync('secret', 'no hash')));
  console.log(await attempt(async () => Bun.password.hashSync('')));
  console.log(await attempt(async () => Bun.password.hashSync('x', { algorithm: 'bcrypt', cost: 99 })));
}

await main();
