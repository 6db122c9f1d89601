// A web server configured like a typical host: gzip at level 6 for files that
// it makes smaller, persistent connections. Records every answer, so that the
// costs of a visit can be added up.

import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { promisify } from "node:util";
import { gzip } from "node:zlib";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

const pack = promisify(gzip);

/** The time in milliseconds since 1970, as in pages. */
export const now = () => performance.timeOrigin + performance.now();

/**
 * @typedef {object} Answered
 * @property {string} path
 * @property {number} bytes of the body as sent
 * @property {number} asked when it was asked for: milliseconds since 1970
 * @property {number} sent when the whole of it had been sent
 */

/**
 * Serves folders, and pages made on request, on the loopback interface.
 * @param {Record<string, string>} folders by their paths, which end in `/`
 * @param {(path: string) => string | undefined} made
 */
export async function serve(folders, made) {
  /** @type {Answered[]} */
  const log = [];
  /** @type {Map<string, Promise<{status: number, headers: Record<string, string>, body: Buffer}>>} */
  const answers = new Map();
  const server = createServer(async (request, response) => {
    const asked = now();
    const { pathname } = new URL(request.url, "http://localhost");
    if (!answers.has(pathname)) answers.set(pathname, answer(pathname, folders, made));
    const { status, headers, body } = await answers.get(pathname);
    if (state.delay) await new Promise((resolve) => setTimeout(resolve, state.delay));
    response.on("finish", () => log.push({ path: pathname, bytes: body.length, asked, sent: now() }));
    response.writeHead(status, headers).end(body);
  });
  server.keepAliveTimeout = 60_000;
  await once(server.listen(0, "127.0.0.1"), "listening");
  const state = {
    base: `http://127.0.0.1:${server.address().port}`,
    /** Milliseconds before every answer, to simulate a network. */
    delay: 0,
    log,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return state;
}

async function answer(pathname, folders, made) {
  const content = await find(decodeURIComponent(pathname), folders, made);
  if (!content) return { status: 404, headers: {}, body: Buffer.alloc(0) };
  const extension = pathname.endsWith("/") ? ".html" : path.extname(pathname);
  const smaller = await pack(content, { level: 6 });
  const packed = smaller.length < content.length;
  const body = packed ? smaller : content;
  const headers = {
    "content-type": TYPES[extension] ?? "application/octet-stream",
    "content-length": String(body.length),
    ...(packed && { "content-encoding": "gzip" }),
  };
  return { status: 200, headers, body };
}

async function find(pathname, folders, made) {
  const page = made(pathname);
  if (page !== undefined) return Buffer.from(page);
  const mount = Object.keys(folders).find((mount) => pathname.startsWith(mount));
  if (!mount || pathname.includes("..")) return undefined;
  const name = pathname.slice(mount.length) + (pathname.endsWith("/") ? "index.html" : "");
  return readFile(path.join(folders[mount], name)).catch(() => undefined);
}
