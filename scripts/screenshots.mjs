/** `npm run screenshots`: the pictures that README and docs/screens show, taken from the built server with its demo, so that they stay true. */
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { DESK, openBrowser, openHouse, PHONE, signedIn } from './demo-house.mjs';

const { values } = parseArgs({ options: { url: { type: 'string' } } });
const OUT = 'docs/screens';
const TALLEST = { phone: 1500, desk: 1100 };
const LARGEST_ALTOGETHER = 1_500_000;

/** Each picture: who looks, where from, and the link that leads to the page, when its address is not known beforehand. */
const PICTURES = [
  { name: 'home', title: 'Home, for everybody', from: '/' },
  { name: 'lot', title: 'A lot, from the need to the award', from: '/penetapan', follow: 'a[href^="/lot/LOT-"]' },
  { name: 'offer-form', title: 'The offer form; the price never leaves the phone unsealed', who: 'sari', from: '/usaha/lot', follow: 'a[href^="/usaha/tawar/"]', first: async (page) => { await page.locator('[data-step=harga] input').first().fill('22500'); } },
  { name: 'receipt', title: 'The receipt of a sealed offer', who: 'sari', from: '/usaha/penawaran', follow: 'a[href^="/usaha/tanda-terima/"]' },
  { name: 'evaluation', title: 'The evaluation sheet, side by side', who: 'nirmala', from: '/kerja/paket', follow: 'a[href$="/evaluasi"]', deep: true, shows: 'table' },
  { name: 'orders', title: 'The orders board', who: 'bagas', from: '/kerja/pesanan' },
  { name: 'history', title: 'The auditor’s history of awards', who: 'galuh', from: '/riwayat' },
];

const house = await openHouse(values.url);
const browser = await openBrowser();
try {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  let bytes = 0;
  for (const picture of PICTURES) for (const [shape, device] of [['phone', PHONE], ['desk', DESK]]) bytes += await take(picture, shape, device);
  writeFileSync(`${OUT}/README.md`, pageOfPictures());
  console.log(`${PICTURES.length * 2} pictures, ${Math.round(bytes / 1024)} KB`);
  if (bytes > LARGEST_ALTOGETHER) throw new Error('the pictures are too large altogether');
} finally {
  await browser.close();
  await house.close();
}

async function take({ name, who, from, follow, deep = false, shows = 'h1', first }, shape, device) {
  const context = who === undefined ? await browser.newContext({ ...device, baseURL: house.url }) : await signedIn(browser, house.url, `${who}@lumbung.example`, device);
  const page = await context.newPage();
  await page.goto(from);
  if (follow !== undefined) await page.goto(await addressOf(page, follow, deep, shows));
  await first?.(page);
  await page.waitForLoadState('networkidle');
  const { width } = device.viewport;
  const height = Math.min(TALLEST[shape], await page.evaluate('document.documentElement.scrollHeight'));
  const shot = await page.screenshot({ fullPage: true, clip: { x: 0, y: 0, width, height } });
  const file = `${OUT}/${name}-${shape}.webp`;
  await sharp(shot).webp({ quality: 72, effort: 6 }).toFile(file);
  await context.close();
  return statSync(file).size;
}

/** The first link of that kind that leads to what is to be shown, here or, when it lies deeper, on a page that this one links to. */
async function addressOf(page, follow, deep, shows) {
  const hrefs = (selector) => page.locator(selector).evaluateAll((all) => [...new Set(all.map((link) => link.getAttribute('href')))]);
  const pages = [page.url(), ...(deep ? await hrefs('main a[href^="/kerja/"]') : [])];
  for (const each of pages) {
    if (page.url() !== each) await page.goto(each);
    for (const href of await hrefs(`main ${follow}`)) {
      await page.goto(href);
      if (await page.locator(`main ${shows}`).count() > 0) return href;
    }
  }
  throw new Error(`no ${follow} with ${shows}`);
}

function pageOfPictures() {
  const rows = PICTURES.map(({ name, title }) => `## ${title}\n\n| 360 px | 1280 px |\n|---|---|\n| <img src="${name}-phone.webp" alt="${title}, on a phone" width="240"> | <img src="${name}-desk.webp" alt="${title}, on a desk" width="560"> |\n`);
  return `# How it looks\n\nTaken by \`npm run screenshots\` from the demo, whose names and purchases are invented.\n\n${rows.join('\n')}`;
}
