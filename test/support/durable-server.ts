import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from '../../src/platform/database/migrate.js';
import { sendSignal } from '../../src/platform/database/embedded-postmaster.js';
import { migrateQueues } from '../../src/platform/jobs/queues.js';
import { end, eventually, openFolder, startElsewhere, type OtherProcess } from './embedded-database.js';

/** A PostgreSQL of the story's own that keeps its word on the disk, to be killed and started again. Its address changes with each start. */
export class DurableServer {
  private running: OtherProcess | null = null;
  private readonly folder = openFolder();

  get url(): string {
    return this.running?.url ?? '';
  }

  async start(): Promise<void> {
    this.running = await startElsewhere(join(this.folder, '.lumbung'), 'live');
  }

  async startEmpty(): Promise<void> {
    await this.start();
    await migrate(this.url, migrateQueues);
  }

  /** kill -9 of the postmaster and of whoever started it; its children see that and go. */
  async kill(): Promise<void> {
    const { running } = this;
    if (running === null) return;
    process.kill(running.server, 'SIGKILL');
    await end(running.process, 'SIGKILL');
    await eventually(async () => { expect(sendSignal(running.server, 0)).toBe(false); });
  }

  async close(): Promise<void> {
    if (this.running !== null) await end(this.running.process, 'SIGTERM');
    rmSync(this.folder, { recursive: true, force: true });
  }
}
