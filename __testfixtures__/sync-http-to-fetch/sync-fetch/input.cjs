const { spawn } = require('node:child_process');
const { once } = require('node:events');
const fetch = require('sync-fetch');

const server = spawn(process.execPath, ['server.cjs'], { stdio: ['ignore', 'pipe', 'inherit'] });

async function main() {
  const [port] = await once(server.stdout, 'data');
  const base = `http://127.0.0.1:${String(port).trim()}`;
  console.log(fetch(`${base}/echo`).json().path);
  const res = fetch(`${base}/echo`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{"a":1}' });
  console.log(res.ok, res.status, res.statusText, res.redirected, res.headers.get('x-kind'), res.headers.has('x-none'));
  console.log(res.json());
  const bytes = fetch(base + '/bytes').buffer();
  console.log(Buffer.isBuffer(bytes), bytes);
  for (const address of ['http://127.0.0.1:12345/a', 'nonsense', `${base}/text`, `${base}/cut`]) {
    try {
      fetch(address).json();
    } catch (error) {
      console.log(error.name, error.message.replace(base, '<base>'), error.type, error.code, error.errno);
    }
  }
  try {
    fetch(`${base}/redirect/302`, { redirect: 'error' }).text();
  } catch (error) {
    console.log(error.name, error.message.replace(base, '<base>'), error.type, error.code, error.errno);
  }
}

main().finally(() => server.kill());
