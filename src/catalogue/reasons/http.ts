import type { Reason } from '../types';

/** Blocking HTTP that cannot be converted. */
export const httpReasons: readonly Reason[] = [
  {
    code: 'http-together',
    kind: 'refused',
    title: 'another blocking request of the function stays',
    meaning:
      'fetch keeps connections open and has to notice when the server closes one. It cannot while the rest of the function blocks, and then the next request fails on a dead connection now and then. So the requests of one function are converted together or not at all.',
    hint: 'See why the other request of this function is left alone, and change that first.',
    example:
      "import request from 'sync-request';\n\nasync function copy(from, to, options) {\n  const { body } = request('GET', from);\n  request('PUT', to, { body, ...options });\n}",
    remedy:
      "import request from 'sync-request';\n\nasync function copy(from, to) {\n  const { body } = request('GET', from);\n  request('PUT', to, { body });\n}",
  },
  {
    code: 'http-option',
    kind: 'refused',
    title: 'an option that fetch has no counterpart for',
    meaning:
      'The request has an option that fetch cannot do (gzip: false, cache, agent, a function for retry, size, follow, a script or JSONP as data type), or not in the same way.',
    hint: 'Take the option out if it is not needed, or convert the call by hand.',
    example:
      "import request from 'sync-request';\n\nasync function load(url) {\n  return request('GET', url, { cache: 'file' }).getBody('utf8');\n}",
  },
  {
    code: 'form-data',
    kind: 'refused',
    title: "a form of sync-request's own class",
    meaning:
      'The body is a FormData of sync-request. The FormData that fetch takes is another class, with other boundaries and other files.',
    hint: 'Send the form with fetch and the global FormData by hand.',
    example:
      "import request from 'sync-request';\n\nasync function send(url, form) {\n  return request('POST', url, { form }).statusCode;\n}",
  },
  {
    code: 'host-header',
    kind: 'refused',
    title: 'the Host header is set',
    meaning:
      'fetch does not let anybody set the Host header: it would be left out, and the server would answer for another name.',
    hint: 'Use the name in the address, or http.request, which can set the header.',
    example:
      "import request from 'sync-request';\n\nasync function load(url) {\n  return request('GET', url, { headers: { Host: 'example.org' } }).getBody('utf8');\n}",
  },
  {
    code: 'blocked-port',
    kind: 'refused',
    title: 'a port that fetch does not connect to',
    meaning:
      'fetch refuses the ports that browsers block (such as 6000, 6667 and 10080). The request would fail with "bad port".',
    hint: 'Let the server listen on another port, or use http.request.',
    example:
      "import request from 'sync-request';\n\nasync function load() {\n  return request('GET', 'http://127.0.0.1:6667/list').getBody('utf8');\n}",
    remedy:
      "import request from 'sync-request';\n\nasync function load() {\n  return request('GET', 'http://127.0.0.1:8080/list').getBody('utf8');\n}",
  },
  {
    code: 'response-escapes',
    kind: 'refused',
    title: 'the response goes where it cannot be followed',
    meaning:
      'The response of fetch gives its body as promises. Where the response is returned, passed on, or used in a way that has no counterpart (raw(), clone(), blob(), iterating over headers), whoever gets it would have to change too.',
    hint: 'Read what is needed (json(), text(), status) in the function of the request, and pass that on.',
    example: "import fetch from 'sync-fetch';\n\nasync function load(url) {\n  return fetch(url);\n}",
    remedy: "import fetch from 'sync-fetch';\n\nasync function load(url) {\n  return fetch(url).json();\n}",
  },
  {
    code: 'error-class',
    kind: 'refused',
    title: 'errors are told by a class of the package',
    meaning:
      'The file uses the class FetchError of sync-fetch. Nothing else makes such errors, so the test would fail from now on.',
    hint: "Look at error.name ('FetchError') or error.code instead of the class.",
    example:
      "import fetch from 'sync-fetch';\n\nasync function load(url) {\n  try {\n    return fetch(url).text();\n  } catch (error) {\n    if (error instanceof fetch.FetchError) return '';\n    throw error;\n  }\n}",
    remedy:
      "import fetch from 'sync-fetch';\n\nasync function load(url) {\n  try {\n    return fetch(url).text();\n  } catch (error) {\n    if (error.name === 'FetchError') return '';\n    throw error;\n  }\n}",
  },
  {
    code: 'http-package',
    kind: 'refused',
    title: 'a package that could not be compared with fetch',
    meaning:
      'The package sends HTTP requests synchronously, but cannot be installed on current versions of Node, or was never measured. What it does with redirects, errors and headers is not known well enough.',
    hint: 'Convert the call to fetch by hand.',
    example:
      "import { request } from 'urllib-sync';\n\nasync function load(url) {\n  return request(url, { dataType: 'json' }).data;\n}",
    remedy: 'async function load(url) {\n  const response = await fetch(url);\n  return response.json();\n}',
  },
  {
    code: 'xhr-use',
    kind: 'refused',
    title: 'a synchronous XMLHttpRequest that is used in an unusual way',
    meaning:
      'The object is kept somewhere else than in a constant, is opened or sent more than once or in different functions, is passed on before it is sent, or uses abort, upload, timeout or responseType.',
    hint: 'Make, open and send one object in one function, under one name.',
    example:
      "async function load(client, url) {\n  client.xhr = new XMLHttpRequest();\n  client.xhr.open('GET', url, false);\n  client.xhr.send();\n  return client.xhr.responseText;\n}",
    remedy:
      "async function load(client, url) {\n  const xhr = new XMLHttpRequest();\n  xhr.open('GET', url, false);\n  xhr.send();\n  return xhr.responseText;\n}",
  },
  {
    code: 'xhr-handlers',
    kind: 'refused',
    title: 'handlers that an asynchronous request calls otherwise',
    meaning:
      'A synchronous XMLHttpRequest calls no error and progress handlers, and tells of its state only when it is done. An asynchronous one calls them, and calls onreadystatechange for every state.',
    hint: 'Move what the handler does behind send(), or test readyState === 4 in it.',
    example:
      "async function load(url) {\n  const xhr = new XMLHttpRequest();\n  xhr.onerror = () => report(url);\n  xhr.open('GET', url, false);\n  xhr.send();\n  return xhr.responseText;\n}",
    remedy:
      "async function load(url) {\n  const xhr = new XMLHttpRequest();\n  xhr.open('GET', url, false);\n  xhr.send();\n  return xhr.responseText;\n}",
  },
  {
    code: 'in-unload-handler',
    kind: 'refused',
    title: 'the page is gone before the answer comes',
    meaning:
      'The function is called when the page goes away. What it waits for never comes, and an ordinary request is cancelled.',
    hint: 'Use navigator.sendBeacon(), or fetch() with keepalive.',
    example:
      "window.addEventListener('beforeunload', async () => {\n  const xhr = new XMLHttpRequest();\n  xhr.open('POST', '/leave', false);\n  xhr.send();\n});",
    remedy: "window.addEventListener('beforeunload', () => {\n  navigator.sendBeacon('/leave');\n});",
  },
  {
    code: 'ajax-setup',
    kind: 'refused',
    title: 'makes every request of jQuery synchronous',
    meaning:
      'The setting decides on all later requests of the page, in all files. Which of them rely on it cannot be seen here.',
    hint: 'Take the setting out, and write async: false at the requests that need it.',
    example: 'async function setUp() {\n  $.ajaxSetup({ async: false });\n}',
  },
];
