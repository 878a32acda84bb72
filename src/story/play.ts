import { parseArgs } from 'node:util';
import { thePublicService, theAdministrator } from './cast.js';
import { Differs } from './expectation.js';
import { PASSWORD } from './person.js';
import { BATIK } from './purchases/batik.js';
import { DISASTER } from './purchases/disaster.js';
import { FOOD } from './purchases/food.js';
import { MASKS } from './purchases/masks.js';
import { Narrator, type Stage } from './stage.js';
import { openTheatre, type Theatre } from './theatre.js';
import { theVendors } from './vendors.js';
import { expectAudit, expectPublicRecord } from './public-record.js';

const PURCHASES = { food: FOOD, masks: MASKS, disaster: DISASTER, batik: BATIK } as const;
const ADMINISTRATOR = { name: 'Teguh', email: 'teguh@bekasi.example' };
const HELP = `npm run story [-- --only food|masks|disaster|batik] [--split] [--keep] [--control]

  --only     satu pembelian saja / one purchase only
  --split    web dan worker dalam dua proses / web and worker in two processes
  --keep     biarkan menyala setelah selesai, sampai Ctrl-C / leave it running until Ctrl-C
  --control  berharap serupiah lebih, untuk menunjukkan bahwa cerita ini bisa gagal / expect a rupiah more, to show that the story can fail
`;

process.exitCode = await main();

/** 0: all was as the story tells. 1: something differed. */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: { only: { type: 'string' }, split: { type: 'boolean' }, keep: { type: 'boolean' }, control: { type: 'boolean' }, help: { type: 'boolean' } } });
  const chosen = Object.entries(PURCHASES).filter(([name]) => values.only === undefined || values.only === name);
  if (values.help === true || chosen.length === 0) {
    console.log(HELP);
    return values.help === true ? 0 : 2;
  }
  const began = performance.now();
  let theatre: Theatre | null = null;
  try {
    theatre = await openTheatre(ADMINISTRATOR, { split: values.split === true });
    const stage = stageOf(theatre, values.control === true);
    await play(stage, theatre.firstCode, chosen.map(([, purchase]) => purchase));
    console.log(`\n${stage.narrator.told} langkah, semuanya seperti diceritakan, dalam ${seconds(began)} detik. / ${stage.narrator.told} steps, all as told, in ${seconds(began)} seconds.`);
    if (values.keep === true) await linger(theatre);
    return 0;
  } catch (error) {
    console.error(`\n✗ ${error instanceof Differs ? error.message : error instanceof Error ? error.stack : String(error)}`);
    return 1;
  } finally {
    await theatre?.close();
  }
}

async function play(stage: Stage, code: string, purchases: readonly (typeof PURCHASES)[keyof typeof PURCHASES][]): Promise<void> {
  stage.narrator.heading('Semua orang hadir', 'everybody comes in');
  const administrator = await theAdministrator(stage, { ...ADMINISTRATOR, code });
  const service = await thePublicService(stage, administrator);
  const vendors = await theVendors(stage, service);
  const outcomes = [];
  for (const purchase of purchases) {
    stage.narrator.heading(purchase.id, purchase.en);
    await stage.clock.toMorning(1);
    outcomes.push(await purchase.play(stage, service, vendors));
  }
  await expectPublicRecord(stage, outcomes);
  await expectAudit(service.auditor, outcomes);
}

function stageOf({ url, clock, mail }: Theatre, control: boolean): Stage {
  return { url, clock, mail, control, narrator: new Narrator(clock, (line) => console.log(line)) };
}

function seconds(began: number): string {
  return ((performance.now() - began) / 1000).toFixed(1);
}

/** Until Ctrl-C. */
async function linger({ url }: Theatre): Promise<void> {
  console.log(`\nMasih menyala di ${url} (Ctrl-C mengakhiri). Masuk misalnya sebagai sari@usaha.example dengan kata sandi "${PASSWORD}".`
    + `\nStill running at ${url} (Ctrl-C ends it). Sign in as sari@usaha.example, for example, with the password "${PASSWORD}".`);
  await new Promise(() => setInterval(() => undefined, 60_000));
}
