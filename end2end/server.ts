// Before the tests: a small demo database in a folder of its own and a server on a free port. After them: both are gone, and the server
// must have ended well when it was asked to.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const PROJECT = resolve(import.meta.dirname, '..');
const SERVER = resolve(PROJECT, process.env.DAYLIGHT_BIN ?? 'target/debug/daylight');
const DEMO = ['demo', '--runs', '20000', '--days', '120', '--seed', '1', '--db'];
const STOP_MS_MAX = 10_000;

export default async function start(): Promise<() => Promise<void>> {
  if (!existsSync(SERVER)) throw new Error(`${SERVER} is missing: "make test" builds it`);
  const folder = mkdtempSync(join(tmpdir(), 'daylight-end2end-'));
  const db = join(folder, 'demo.db');
  execFileSync(SERVER, [...DEMO, db], { cwd: PROJECT, stdio: ['ignore', 'ignore', 'inherit'] });
  process.env.DAYLIGHT_DEMO_DB = db;
  const server = spawn(SERVER, ['serve', '--addr', '127.0.0.1:0', '--db', db], { cwd: PROJECT, stdio: ['ignore', 'pipe', 'inherit'] });
  process.env.DAYLIGHT_URL = await address(server);
  return async () => {
    await stop(server);
    rmSync(folder, { recursive: true });
  };
}

/** The address the server prints once it listens. The rest of its output is read too: a full pipe would stop it. */
function address(server: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    server.once('exit', (code) => failed(new Error(`the server ended with ${code} before it listened`)));
    createInterface({ input: server.stdout! }).on('line', (line) => {
      const said = /listening on (http:\/\/\S+)/.exec(line);
      if (said) found(said[1]);
    });
  });
}

function stop(server: ChildProcess): Promise<void> {
  return new Promise((stopped, failed) => {
    if (server.exitCode !== null) return failed(new Error(`the server ended during the tests with ${server.exitCode}`));
    const patience = setTimeout(() => server.kill('SIGKILL'), STOP_MS_MAX);
    server.once('exit', (code, signal) => {
      clearTimeout(patience);
      if (code === 0) stopped();
      else failed(new Error(`asked to stop, the server ended with ${signal ?? code}`));
    });
    server.kill('SIGTERM');
  });
}
