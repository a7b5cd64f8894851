import { createServer } from 'node:http';

const towns = { Oslo: 3, Lima: 19 };

const server = createServer((request, response) => {
  const town = request.url.split('/').pop();
  if (town === 'health') response.end('well');
  else if (town === 'Atlantis') response.writeHead(503).end('under water');
  else if (town in towns) setTimeout(() => response.end(JSON.stringify({ town, celsius: towns[town] })), 500);
  else response.writeHead(404).end();
});

server.listen(0, '127.0.0.1', () => console.log(server.address().port));
