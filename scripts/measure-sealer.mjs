/**
 * How long sealing takes and how large an envelope is, with the modules that `scripts/build-sealer.mjs` built: in Node, and in Chromium
 * as it is and slowed down 6 and 20 times, as a cheap phone is (when a Chromium is there; CHROMIUM names another one).
 * Ends with 1 when sealing at 20x takes a second or longer, the first time included.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { chromium } from 'playwright-core';

const ASSETS = 'dist/assets';
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
/** What sealing may take on a phone twenty times slower than this machine. */
const MOST_MS = 1000;
const COMMITTEES = [[2, 3], [3, 5]];

for (const [threshold, size] of COMMITTEES) {
  const sealer = await import(new URL(`../${ASSETS}/sealer.mjs`, import.meta.url));
  const member = await import(new URL(`../${ASSETS}/member.mjs`, import.meta.url));
  print('Node', threshold, size, await turns({ sealer, member, threshold, size, times: 50 }));
}
if (existsSync(CHROMIUM)) await inBrowser();
else console.log(`No Chromium at ${CHROMIUM}; measured in Node only.`);

async function inBrowser() {
  const served = createServer((asked, answer) => {
    const script = /^\/(sealer|member)\.mjs(?:\?|$)/.exec(asked.url ?? '');
    answer.setHeader('content-type', script ? 'text/javascript' : 'text/html');
    answer.end(script ? readFileSync(`${ASSETS}/${script[1]}.mjs`) : '<!doctype html><title>.</title>');
  }).listen(0, '127.0.0.1');
  await new Promise((listening) => served.once('listening', listening));
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${served.address().port}/`);
  const devtools = await page.context().newCDPSession(page);
  for (const rate of [1, 6, 20]) {
    await devtools.send('Emulation.setCPUThrottlingRate', { rate });
    for (const [threshold, size] of COMMITTEES) {
      const measured = await page.evaluate(`(async () => {
        ${turns.toString()}
        const [sealer, member] = await Promise.all([import('/sealer.mjs?${rate}${size}'), import('/member.mjs?${rate}${size}')]);
        return turns({ sealer, member, threshold: ${threshold}, size: ${size}, times: 15 });
      })()`);
      print(`Chromium at ${rate}x`, threshold, size, measured);
      if (Math.max(measured.first, measured.seal) >= MOST_MS) process.exitCode = 1;
    }
  }
  await browser.close();
  served.close();
}

/** The first sealing, which includes all warming up, and medians of the rest, in milliseconds. Runs in Node and in the page. */
async function turns({ sealer, member, threshold, size, times }) {
  const keys = [];
  while (keys.length < size) keys.push(await member.makeMemberKey(member.machineRandomness));
  const id = '0192a3b4-c5d6-7e8f-9a0b-1c2d3e4f5061';
  const committee = { epoch: 1, threshold, members: keys.map(({ publicKey }) => publicKey) };
  const expected = { lotId: id, vendorId: id, version: 1, manifestHash: 'ab'.repeat(32), committee };
  const offer = { items: Array.from({ length: 4 }, () => ({ lotItemId: id, quantity: 200_000, unitPrice: 85_000, lineTotal: 17_000_000 })), total: 68_000_000 };
  const held = await member.holdMemberKey(keys[0].pair);
  const timed = async (work) => {
    const started = performance.now();
    const made = await work();
    return [performance.now() - started, made];
  };
  const [first, sealed] = await timed(() => sealer.sealOffer(expected, offer, sealer.machineRandomness));
  const median = async (work) => {
    const all = [];
    while (all.length < times) all.push((await timed(work))[0]);
    return all.sort((a, b) => a - b)[times >> 1];
  };
  return {
    bytes: sealed.envelope.length, offer: JSON.stringify(offer).length, first,
    seal: await median(() => sealer.sealOffer(expected, offer, sealer.machineRandomness)),
    share: await median(() => member.openShare(sealed.envelope, expected, 1, held)),
    judge: await median(() => sealer.openWithSlip({ ...sealed, expected }, sealed.dataKey)),
  };
}

function print(where, threshold, size, { bytes, offer, first, seal, share, judge }) {
  const ms = (value) => `${value.toFixed(1)} ms`;
  console.log(`${where}, ${threshold} of ${size}: offer of ${offer} bytes, envelope ${bytes} bytes; first sealing ${ms(first)}, `
    + `then ${ms(seal)} with its self-check; a member's share ${ms(share)}; judging an opening ${ms(judge)}`);
}
