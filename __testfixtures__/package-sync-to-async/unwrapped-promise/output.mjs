export async function work(promise) {
  return await (promise ?? fetch('/'));
}
