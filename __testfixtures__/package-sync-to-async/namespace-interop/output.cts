import which from 'which';

export async function work(): Promise<void> {
  console.log(await which('no-such-program', { nothrow: true }));
}

export function find(): string {
  return which.sync('node');
}

work().then(() => console.log(typeof find()));
