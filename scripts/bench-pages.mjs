/**
 * `npm run bench:pages`: what the pages cost a phone. Bytes are counted between browser and server, so the service worker's are among them; the clock runs under
 * throttle. Then how fast the list of lots is rendered, against the JSON of the same list, in turns.
 */
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { connect, createServer } from 'node:net';
import { parseArgs } from 'node:util';
import { openBrowser, openHouse, PHONE, signedIn } from './demo-house.mjs';

const { values } = parseArgs({ options: { url: { type: 'string' }, rounds: { type: 'string', default: '3' } } });
const THROTTLE = { cpu: 6, kbitPerSecond: 400, roundTripMs: 400 };
const VENDOR = 'sari@lumbung.example';

const house = await openHouse(values.url);
const browser = await openBrowser();
const line = await countingLine(new URL(house.url).port);
try {
  const lot = await openLot();
  const pages = [
    { name: 'home', path: '/', most: 30, usable: 'main h1' },
    { name: 'lot', path: `/lot/${lot}`, most: 25, usable: 'main h1' },
    { name: 'offer form', path: `/usaha/tawar/${lot}`, most: 40, usable: '[data-step=harga] input', email: VENDOR },
  ];
  console.log(`cold cache, 360 px, ${THROTTLE.cpu}x slower processor, ${THROTTLE.kbitPerSecond} kbit/s, ${THROTTLE.roundTripMs} ms round trip\n`);
  for (const page of pages) await measure(page);
  await renders();
} finally {
  await browser.close();
  line.close();
  await house.close();
}

/** The middle of some rounds: bytes of the page with all it loads, bytes with what the service worker keeps beside it, and when the page could be used. */
async function measure({ name, path, most, usable, email }) {
  const rounds = [];
  for (let round = 0; round < Number(values.rounds); round += 1) {
    const [{ bytes: first }, { bytes: all, ms }] = [await visit(path, usable, email, 'block'), await visit(path, usable, email, 'allow')];
    rounds.push({ first, all, ms });
  }
  const middle = (key) => rounds.map((each) => each[key]).sort((one, other) => one - other)[Math.floor(rounds.length / 2)];
  const [first, all, seconds] = [middle('first') / 1024, middle('all') / 1024, middle('ms') / 1000];
  const verdict = first <= most && seconds <= 5 ? 'good' : 'MISSED';
  console.log(`${name.padEnd(11)} ${first.toFixed(1).padStart(5)} KB (at most ${most})   usable after ${seconds.toFixed(1)} s (at most 5)   ${verdict}   ${all.toFixed(1)} KB with what is kept for offline`);
  if (verdict !== 'good') process.exitCode = 1;
}

async function visit(path, usable, email, serviceWorkers) {
  const context = email === undefined ? await browser.newContext({ ...PHONE, serviceWorkers }) : await signedIn(browser, house.url, email, { ...PHONE, serviceWorkers });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  const [perSecond, latency] = [THROTTLE.kbitPerSecond * 125, THROTTLE.roundTripMs];
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', { offline: false, latency, downloadThroughput: perSecond, uploadThroughput: perSecond });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE.cpu });
  line.restart();
  const started = performance.now();
  await page.goto(`${line.url}${path}`, { waitUntil: 'commit' });
  // Usable: it is drawn, its scripts have run, and its first control is there.
  await page.locator(usable).first().waitFor({ timeout: 60_000 });
  while (!(await page.evaluate('document.readyState !== "loading" && performance.getEntriesByName("first-contentful-paint").length > 0'))) await new Promise((resume) => { setTimeout(resume, 50); });
  const ms = performance.now() - started;
  await line.quiet();
  const bytes = line.count();
  await context.close();
  return { ms, bytes };
}

async function openLot() {
  const context = await signedIn(browser, house.url, VENDOR, PHONE);
  const page = await context.newPage();
  await page.goto('/usaha/lot');
  const href = await page.locator('a[href^="/usaha/tawar/"]').first().getAttribute('href');
  await context.close();
  return href.split('/').pop().split('?')[0];
}

/** A wire between browser and server that counts what comes down it. */
async function countingLine(port) {
  let [bytes, last] = [0, 0];
  const server = createServer((near) => {
    const far = connect(Number(port), '127.0.0.1');
    far.on('data', (chunk) => { bytes += chunk.length; last = performance.now(); });
    near.pipe(far).pipe(near);
    for (const end of [near, far]) end.on('error', () => { near.destroy(); far.destroy(); });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://localhost:${server.address().port}`,
    restart: () => { bytes = 0; last = performance.now(); },
    count: () => bytes,
    quiet: async () => { while (performance.now() - last < 4000) await new Promise((resume) => { setTimeout(resume, 100); }); },
    close: () => server.close(),
  };
}

/** Each request spells the same question otherwise, so that none is answered with what was made for the one before. */
async function renders() {
  const ways = { html: ['/lot', 'text/html'], json: ['/api/v1/lots', 'application/json'] };
  const done = { html: [], json: [] };
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  let word = 0;
  for (let slice = 0; slice < 24; slice += 1) {
    for (const [way, [path, accept]] of Object.entries(ways)) {
      const until = performance.now() + 400;
      let count = 0;
      const started = performance.now();
      await Promise.all(Array.from({ length: 4 }, async () => {
        while (performance.now() < until) {
          word += 1;
          await get(agent, `${path}?${spelt('limit=20&show=all', word)}`, accept);
          count += 1;
        }
      }));
      // The first slices warm both up.
      if (slice >= 8) done[way].push(count / (performance.now() - started) * 1000);
    }
  }
  agent.destroy();
  const best = (rates) => Math.max(...rates);
  const ratio = best(done.html) / best(done.json);
  console.log(`\nlist of 20 lots: ${best(done.html).toFixed(0)} pages/s against ${best(done.json).toFixed(0)} JSON/s: ${ratio.toFixed(2)} (aim 0.6)`);
}

/** The bits of a number decide which letters are written as their code. */
function spelt(query, number) {
  let bit = 0;
  return query.replace(/[a-z0-9]/g, (letter) => {
    bit += 1;
    return (number >> (bit - 1)) & 1 ? `%${letter.charCodeAt(0).toString(16)}` : letter;
  });
}

function get(agent, path, accept) {
  return new Promise((resume, refuse) => {
    request(`${house.url}${path}`, { agent, headers: { accept } }, (answer) => {
      answer.resume();
      answer.on('end', () => (answer.statusCode === 200 ? resume() : refuse(new Error(`${path}: ${answer.statusCode}`))));
    }).on('error', refuse).end();
  });
}
