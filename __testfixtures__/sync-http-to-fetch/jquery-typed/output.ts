import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { JSDOM } from 'jsdom';

/** Waits until a request is over, with success or not. Gives it in an object, because await would look into a jqXHR. */
function settled<T extends { always(callback: () => void): unknown }>(jqXHR: T): Promise<{ jqXHR: T }> {
  return new Promise((resolve) => {
    jqXHR.always(() => resolve({ jqXHR }));
  });
}

interface Answer {
  readonly status: number;
  always(callback: (...results: unknown[]) => void): Answer;
}

declare global {
  var $: { ajax(options: { url: string; async?: boolean; success?: (data: { path: string }) => void }): Answer };
}

const server = spawn(process.execPath, ['server.cjs'], { stdio: ['ignore', 'pipe', 'inherit'] });

async function load(url: string): Promise<[number, string | undefined]> {
  let path: string | undefined;
  const status: number = (await settled($.ajax({ url, success: (data) => (path = data.path) }))).jqXHR.status;
  return [status, path];
}

async function main(): Promise<void> {
  const [port] = await once(server.stdout, 'data');
  const { window } = new JSDOM('', { url: `http://127.0.0.1:${String(port).trim()}` });
  Object.assign(globalThis, { $: (await import('jquery')).default(window as never) });
  console.log(await load('/echo'));
  window.close();
}

void main().finally(() => server.kill());
