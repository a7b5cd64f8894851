var childProcess = require('child_process');
var fetchSync = require('sync-request').default;

async function start() {
  var server = childProcess.spawn(process.execPath, ['server.cjs'], { stdio: ['ignore', 'pipe', 'inherit'] })
  var port = await new Promise(function (resolve) { server.stdout.once('data', resolve) })
  return { server: server, base: 'http://127.0.0.1:' + String(port).trim() }
}

// Names that the rewriting would like to have.
async function handle(request, response) {
  response.push(fetchSync('GET', request).statusCode)
  const inner = require('sync-request')
  response.push(inner('GET', request).getBody('utf8').length > 0)
}

async function main() {
  const { server, base } = await start()
  const seen = []
  await handle(base + '/echo', seen)
  for (const status of [200, 404, 500]) seen.push(fetchSync('GET', `${base}/status/${status}`).isError())
  console.log(seen.join())
  server.kill()
}

main()
