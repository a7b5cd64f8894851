// A small server on a free port, which it prints. What it answers is said by the path.
const http = require('node:http');
const zlib = require('node:zlib');

http
  .createServer((request, response) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => answer(request, response, Buffer.concat(chunks).toString()));
  })
  .listen(0, '127.0.0.1', function () {
    console.log(this.address().port);
  });

function answer({ method, url, headers }, response, body) {
  const { pathname, search } = new URL(url, 'http://localhost');
  const [, kind, detail] = pathname.split('/');
  const own = Object.entries(headers).filter(([name]) => /^x-|^content-type|^authorization/.test(name));
  const echo = JSON.stringify({ method, path: pathname, search, body, headers: Object.fromEntries(own) });
  if (kind === 'status') return void response.writeHead(Number(detail), { 'x-kind': 'status' }).end(`status ${detail}`);
  if (kind === 'redirect') return void response.writeHead(Number(detail), { location: '/echo/redirected' }).end('moved');
  if (kind === 'nowhere') return void response.writeHead(Number(detail)).end('moved');
  if (kind === 'reset') return void response.destroy();
  if (kind === 'cut') {
    response.writeHead(200, { 'content-length': '100' }).write('half');
    return void setTimeout(() => response.destroy(), 50);
  }
  if (kind === 'slow') return void setTimeout(() => response.end('slow'), 3000).unref();
  if (kind === 'bytes') return void response.end(Buffer.from([0, 255, 10]));
  if (kind === 'text') return void response.end('no json');
  if (kind === 'gzip') return void response.writeHead(200, { 'content-encoding': 'gzip' }).end(zlib.gzipSync('zipped'));
  response.setHeader('set-cookie', ['a=1', 'b=2']);
  response.writeHead(200, { 'content-type': 'application/json', 'x-kind': 'echo' }).end(echo);
}
