const { spawn } = require('child_process');
const { once } = require('events');
const { JSDOM } = require('jsdom');

const server = spawn(process.execPath, ['server.cjs'], { stdio: ['ignore', 'pipe', 'inherit'] });

async function load(path) {
  let found;
  const seen = [];
  $.ajax({
    url: path,
    async: false,
    dataType: 'json',
    success: (data) => {
      seen.push('success');
      found = data.path;
    },
    error: (jqXHR, status) => seen.push(status),
    complete: () => seen.push('complete'),
  });
  seen.push('after');
  return [found, seen.join()];
}

async function text(path) {
  const answer = jQuery.ajax(path, { async: false, method: 'POST', data: { a: 1 } });
  $.ajax({ url: '/echo/other' });
  return [answer.status, answer.responseText, answer.getResponseHeader('x-kind')];
}

async function main() {
  const [port] = await once(server.stdout, 'data');
  const { window } = new JSDOM('', { url: `http://127.0.0.1:${String(port).trim()}` });
  globalThis.$ = globalThis.jQuery = require('jquery')(window);
  console.log(await load('/status/404'), await text('/echo/a'));
  window.close();
}

main().finally(() => server.kill());
