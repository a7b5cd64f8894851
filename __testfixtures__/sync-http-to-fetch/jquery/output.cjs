const { spawn } = require('child_process');
const { once } = require('events');
const { JSDOM } = require('jsdom');

/** Waits until a request is over, with success or not. Gives it in an object, because await would look into a jqXHR. */
function settled(jqXHR) {
  return new Promise((resolve) => {
    jqXHR.always(() => resolve({ jqXHR }));
  });
}

const server = spawn(process.execPath, ['server.cjs'], { stdio: ['ignore', 'pipe', 'inherit'] });

async function load(path) {
  let found;
  const seen = [];
  await settled($.ajax({
    url: path,
    dataType: 'json',
    success: (data) => {
      seen.push('success');
      found = data.path;
    },
    error: (jqXHR, status) => seen.push(status),
    complete: () => seen.push('complete'),
  }));
  seen.push('after');
  return [found, seen.join()];
}

async function text(path) {
  const answer = (await settled(jQuery.ajax(path, { method: 'POST', data: { a: 1 } }))).jqXHR;
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
