import deasyncPromise from 'deasync-promise';

export async function work(promise) {
  return deasyncPromise(promise ?? fetch('/'));
}
