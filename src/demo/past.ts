import { NestFactory } from '@nestjs/core';
import type pg from 'pg';
import { AppModule } from '../app.module.js';
import { CLOCK } from '../core/actor.js';
import { Teller } from '../notifications/teller.js';
import { connectionOptions } from '../platform/database/options.js';
import { newId } from '../platform/ids.js';
import { DueWork } from '../platform/jobs/due-work.js';
import { Work } from '../platform/work.js';
import { Cast } from './cast.js';
import { allActs, play } from './chain.js';
import type { Ground } from './ground.js';
import type { Inhabitants } from './inhabitants.js';
import { inMovedTime } from './moved-clock.js';
import { roomsOf } from './rooms.js';
import { settle, settleInboxes } from './telling.js';

const HOUR = 3_600_000;

/** A commit need not wait for the disk: a seeding that is cut short begins anew, and the last commit of all waits for the whole. */
export const IN_HASTE = '-c synchronous_commit=off';

/** Records the seeding at its true hour, then plays all that was bought before today. Its application has no doors, no workers and no pump. */
export async function livePast(ground: Ground, owner: pg.Client, { offices, people, vendors, today }: Inhabitants, now: Date): Promise<void> {
  const foundation = { ...ground, databaseUrl: inHaste(ground.databaseUrl), config: { ...ground.config, role: 'web' as const }, pump: false };
  const context = await NestFactory.createApplicationContext(AppModule.on(foundation), { logger: ['error'], abortOnError: false });
  try {
    const the = <Service>(service: new (...needs: never[]) => Service): Service => context.get<Service>(service, { strict: false });
    await the(Work).run(CLOCK, async ({ record, now: at }) => { record('demo.seeded', { subject: newId(), facts: { at } }); });
    const [rooms, cast] = [roomsOf(context), new Cast(people, offices, vendors)];
    const acts = allActs(rooms, cast, offices, today);
    await inMovedTime(owner, async (clock) => {
      await clock.to(new Date((acts[0]?.at ?? now).getTime() - HOUR));
      await rooms.keyRing.make(cast.allWhoOpen());
      await play({
        moveTo: (instant) => clock.to(instant),
        runDue: () => the(DueWork).runDue(),
        settle: () => settle(owner, now, (eventId) => the(Teller).tell(eventId)),
      }, acts, now);
    });
    await settleInboxes(owner, now);
  } finally {
    await context.close();
  }
}

function inHaste(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  url.searchParams.set('options', `${connectionOptions(databaseUrl, 'lumbung_app', []).extra.options} ${IN_HASTE}`);
  return url.toString();
}
