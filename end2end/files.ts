// A host of plain files, with no logic: a path is a file, a folder is its index.html, and anything else is 404.html.
import { createReadStream, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.wasm': 'application/wasm',
  '.json': 'application/json', '.csv': 'text/csv', '.md': 'text/markdown', '.xml': 'application/xml', '.txt': 'text/plain',
};

/** Serves a folder on a free port of this machine; `below` is the path that its addresses begin with. */
export async function serveFiles(folder: string, below = ''): Promise<{ url: string; server: Server }> {
  const server = createServer((request, answer) => {
    const path = decodeURIComponent((request.url ?? '/').replace(/\?.*/, ''));
    const inside = path.startsWith(`${below}/`) ? path.slice(below.length) : '/404.html';
    const found = file(join(folder, normalize(inside)));
    const place = found ?? join(folder, '404.html');
    answer.writeHead(found && !place.endsWith('404.html') ? 200 : 404, { 'Content-Type': TYPES[extname(place)] ?? 'application/octet-stream' });
    createReadStream(place).pipe(answer);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

function file(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile()) return path;
  const index = join(path, 'index.html');
  return statSync(index, { throwIfNoEntry: false })?.isFile() ? index : undefined;
}
