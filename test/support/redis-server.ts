import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A Redis of the story's own, which may be killed and come back, with or without its memory. */
export class RedisServer {
  private process: ChildProcess | null = null;
  private readonly folder = mkdtempSync(join(tmpdir(), 'lumbung-redis-'));

  constructor(private readonly port: number) {}

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    this.process = spawn('redis-server', ['--port', String(this.port), '--bind', '127.0.0.1', '--dir', this.folder, '--save', '', '--appendonly', 'yes', '--appendfsync', 'always'], { stdio: 'ignore' });
    for (let attempt = 0; attempt < 100; attempt += 1) {
      if (await answers(this.port)) return;
      await new Promise((resume) => { setTimeout(resume, 50); });
    }
    throw new Error('redis-server did not start');
  }

  async kill(): Promise<void> {
    const { process } = this;
    if (process === null || process.exitCode !== null || process.signalCode !== null) return;
    const gone = once(process, 'exit');
    process.kill('SIGKILL');
    await gone;
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resume) => {
    const socket = connect(port, '127.0.0.1', () => { socket.destroy(); resume(true); });
    socket.on('error', () => { resume(false); });
  });
}
