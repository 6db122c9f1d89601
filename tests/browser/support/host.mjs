// A typical rented host: gzip, and a site that can be replaced, be damaged or
// become unreachable while pages are open. Records what it has sent.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
};
const pack = promisify(gzip);

/** Serves a folder under `mount`, which begins and ends with `/`. */
export async function host(folder, mount = '/') {
  const state = {
    folder,
    /** Answers by path that replace those of the folder. */
    other: new Map(),
    /** Sent answers: path, bytes of the body, time of the request (milliseconds since 1970). */
    log: [],
    /** Awaited before a path is answered. */
    hold: async () => {},
  };
  const find = async (name) => {
    if (state.other.has(name)) return state.other.get(name);
    return readFile(path.join(state.folder, name)).catch(() => null);
  };
  let server;
  const answer = async (request, response) => {
    const asked = performance.timeOrigin + performance.now();
    const { pathname } = new URL(request.url, 'http://localhost');
    if (!pathname.startsWith(mount)) return response.writeHead(404).end();
    const inside = pathname.slice(mount.length);
    const name = inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
    await state.hold(inside);
    const content = await find(name);
    if (content === null) return response.writeHead(404, { 'content-type': 'text/plain' }).end('none');
    const smaller = await pack(content, { level: 6 });
    const packed = smaller.length < content.length;
    const body = packed ? smaller : content;
    state.log.push({ path: inside, bytes: body.length, asked });
    response.writeHead(200, {
      'content-type': TYPES[path.extname(name)] ?? 'application/octet-stream',
      'content-length': String(body.length),
      'cache-control': 'no-cache',
      ...(packed && { 'content-encoding': 'gzip' }),
    });
    response.end(body);
  };
  const open = async (port) => {
    server = createServer((request, response) => answer(request, response).catch(() => response.destroy()));
    await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  };
  await open(0);
  const { port } = server.address();
  state.base = `http://127.0.0.1:${port}${mount}`;
  state.down = async () => {
    if (!server) return;
    const closing = server;
    server = null;
    closing.closeAllConnections();
    await new Promise((resolve) => closing.close(resolve));
  };
  state.up = () => open(port);
  return state;
}
