'use strict';
const { spawn } = require('child_process');
const { once } = require('events');
const request = require('sync-request');

const server = spawn(process.execPath, ['server.cjs'], { stdio: ['ignore', 'pipe', 'inherit'] });

async function echo(method, url, options) {
  console.log(method, options);
}

async function main() {
  const [port] = await once(server.stdout, 'data');
  const base = `http://127.0.0.1:${String(port).trim()}`;
  const show = (res) => console.log(res.statusCode, res.body.toString().replaceAll(base, '<base>'));
  const headers = { 'X-Token': 'secret', 'X-None': undefined };
  show(request('POST', `${base}/echo`, { json: { a: [1, 'é'] }, headers }));
  show(request('post', `${base}/echo`, { json: { a: 1 }, headers: { 'Content-Type': 'application/vnd.x+json' } }));
  show(request('PUT', `${base}/echo`, { body: 'text', maxRedirects: 2 }));
  show(request('PATCH', `${base}/echo`, { body: Buffer.from('bytes') }));
  show(request('GET', `${base}/echo`, { json: { dropped: true } }));
  show(request('DELETE', `${base}/redirect/303`, { headers }));
  show(request('POST', `${base}/redirect/307`, { headers, body: 'lost', allowRedirectHeaders: ['X-Token'] }));
  show(request('GET', `${base}/redirect/301`, { followRedirects: false }));
  show(request('GET', `${base}/echo?z=9&l=1&l=2#end`, { qs: { a: "b c!'()*~ö", n: 1, none: null, gone: undefined, list: [1, 2], o: { x: true } } }));
  for (const run of [
    async () => request('GET', `${base}/echo`, { body: 'not allowed' }),
    async () => request('GET', `${base}/slow`, { timeout: 200 }),
  ]) {
    try {
      show(await run());
    } catch (error) {
      console.log(error.message.replace(/\d+ms/, 'some ms'), error.code);
    }
  }
  await echo('GET', base.length > 0, {});
}

main().finally(() => server.kill());
