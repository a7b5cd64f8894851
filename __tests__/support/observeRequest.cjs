'use strict';

/** All that can be seen of a response or an error, as plain data. */
async function observeRequest(run) {
  try {
    const response = await run();
    // Of one hop only: after HEAD the built-in fetch closes the connection.
    const { date, connection, 'keep-alive': keepAlive, ...headers } = response.headers;
    const { statusCode, url, body, constructor } = response;
    const seen = { statusCode, url, body: body.toString('latin1'), headers, isDated: date !== undefined };
    return {
      ...seen,
      keys: Object.keys(response).sort(),
      name: constructor.name,
      isError: response.isError(),
      got: read(response),
    };
  } catch ({ name, message, code }) {
    return { name, message, code: code ?? null };
  }
}

function read(response) {
  try {
    return [response.getBody().toString('latin1'), response.getBody('utf8')];
  } catch ({ message, statusCode, body, url }) {
    return { message, statusCode, body: body.toString(), url };
  }
}

module.exports = { observeRequest };

// As a program: makes the requests that it reads from stdin with sync-request, and prints what it saw.
if (require.main === module) {
  const v8 = require('node:v8');
  const syncRequest = require('sync-request');
  const requests = v8.deserialize(require('node:fs').readFileSync(0));
  const observations = requests.map((request) => observeRequest(() => syncRequest(...request)));
  Promise.all(observations).then((all) => process.stdout.write(JSON.stringify(all)));
}
