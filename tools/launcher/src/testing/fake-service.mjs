// Stands in for registry, Node-RED, backend and director in the launcher's tests: answers everything with
// what it was asked, and does the few special things a test needs.
import { createServer } from 'node:http';

if (process.env['CALLBACK_TOKEN_SECRET']?.startsWith('refused')) {
  console.error('CALLBACK_TOKEN_SECRET is not the one this database was made with. Restore it.');
  process.exit(1);
}

const routes = {
  'GET /api/v1/setup': (_request, response) => response.end('{"initialised":false}'),
  'GET /api/v1/events': (_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    response.write('data: first\n\n');
    setTimeout(() => response.write('data: second\n\n'), 200);
  },
  'GET /api/v1/cut': (_request, response) => {
    response.writeHead(200, { 'Content-Length': '1000' });
    response.write('half', () => response.destroy());
  },
  'GET /api/v1/cookie': (_request, response) => {
    response.setHeader('Set-Cookie', ['a=1; Path=/api/v1/users; HttpOnly', 'b=2; Path=/']);
    response.end();
  },
};

const server = createServer(async (request, response) => {
  const route = routes[`${request.method} ${request.url}`];
  if (route) return route(request, response);
  let bytes = 0;
  try {
    for await (const chunk of request) bytes += chunk.length;
  } catch {
    return; // the caller gave up
  }
  const { method, url, headers } = request;
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify({ pid: process.pid, method, url, headers, bytes }));
});
server.on('upgrade', (request, socket) => {
  socket.write(
    'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
  );
  socket.write(`${request.url} `);
  socket.pipe(socket);
  socket.on('error', () => socket.destroy());
});
server.listen(Number(process.env['PORT']), '127.0.0.1', () => {
  console.log(JSON.stringify({ level: 30, msg: 'listening' }));
});
process.on('SIGTERM', () => process.exit(0));
