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
  const hash = await Bun.password.hash('secret', cheap);
  console.log(hash.slice(0, 7), await Bun.password.verify('secret', hash), await Bun.password.verify('other', hash));
  const argon = await password.hash('secret', { algorithm: 'argon2id', memoryCost: 8, timeCost: 1 });
  console.log(argon.slice(0, 9), await password.verify('secret', argon));
  console.log(await attempt(async () => await Bun.password.verify('secret', 'no hash')));
  console.log(await attempt(async () => await Bun.password.hash('')));
  console.log(await attempt(async () => await Bun.password.hash('x', { algorithm: 'bcrypt', cost: 99 })));
}

await main();
