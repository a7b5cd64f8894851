import request, { FormData } from 'sync-request';
import fetch from 'sync-fetch';
import { request as urllib } from 'urllib-sync';

export async function together(from, to, options) {
  const { body } = request('GET', from);
  request('PUT', to, { body, ...options });
}

export async function unusual(url, options, form) {
  request('GET', url, options);
  request('GET', url, { gzip: false });
  request('GET', url, { retry: true, retryDelay: () => 10 });
  request('POST', url, { form });
  request('GET', url, { headers: { Host: 'example.org' } });
  request('GET', 'http://localhost:6000/');
  request(...options);
  return options.map(request);
}

export async function escapes(url, signal) {
  return fetch(url);
}

export async function escapesByName(url, signal) {
  const response = fetch(url);
  console.log(...response.headers);
  fetch(url, { timeout: 20 }).text();
  fetch(url, { signal }).text();
  return urllib(url).data;
}

export async function objects(client, url) {
  client.xhr = new XMLHttpRequest();
  client.xhr.open('GET', url, false);
  client.xhr.send();
}

export async function aborted(url) {
  const xhr = new XMLHttpRequest();
  xhr.onerror = () => console.log('failed');
  xhr.open('GET', url, false);
  xhr.send();
}

export async function states(url) {
  const xhr = new XMLHttpRequest();
  xhr.onreadystatechange = () => console.log(xhr.readyState);
  xhr.open('GET', url, false);
  xhr.send();
}

export async function typed(url) {
  const xhr = new XMLHttpRequest();
  xhr.open('GET', url, false);
  xhr.responseType = 'json';
  xhr.send();
}

window.addEventListener('beforeunload', async () => {
  const xhr = new XMLHttpRequest();
  xhr.open('POST', '/leave', false);
  xhr.send();
});

$(window).on('unload.mine', async () => {
  $.ajax({ url: '/leave', async: false });
});

export async function pages(options) {
  $.ajaxSetup({ async: false });
  $.ajax({ ...options, async: false, timeout: 20 });
  $.ajax({ async: false, dataType: 'script' });
  $.ajax(options);
}

export function sync(url) {
  return request('GET', url).body;
}

export const atTop = request('GET', 'https://example.com/').body;
export const form = new FormData();
