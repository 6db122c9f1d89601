// A static web server as simple as any host's: files, `index.html` for folders,
// a redirect to the final slash, 404.html for all else. The site can be at the
// root or under a path, because its links are relative.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
};

async function isFile(file) {
  return stat(file).then((found) => found.isFile(), () => false);
}

async function isFolder(file) {
  return stat(file).then((found) => found.isDirectory(), () => false);
}

/** Serves a folder on loopback under `mount`, which begins and ends with `/`. */
export async function serve(folder, mount = '/') {
  const root = path.resolve(folder);
  const send = (response, status, file) => {
    const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
    response.writeHead(status, { 'content-type': type });
    createReadStream(file).pipe(response);
  };
  const server = createServer(async (request, response) => {
    const { pathname, search } = new URL(request.url, 'http://localhost');
    const inside = decodeURIComponent(pathname);
    const file = path.join(root, inside.slice(mount.length));
    if (!inside.startsWith(mount) || !file.startsWith(root)) {
      response.writeHead(404).end();
    } else if (inside.endsWith('/') && (await isFile(path.join(file, 'index.html')))) {
      send(response, 200, path.join(file, 'index.html'));
    } else if (await isFile(file)) {
      send(response, 200, file);
    } else if (!inside.endsWith('/') && (await isFolder(file))) {
      response.writeHead(301, { location: `${pathname}/${search}` }).end();
    } else if (await isFile(path.join(root, '404.html'))) {
      send(response, 404, path.join(root, '404.html'));
    } else {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    base: `http://127.0.0.1:${server.address().port}${mount}`,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
