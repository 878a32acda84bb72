import type { BrowserContext, Page } from 'playwright-core';

/** Answers each screen of the offer form up to the last: one item, at this price. */
export async function answerOffer(page: Page, price: string, { attachments = true } = {}): Promise<void> {
  const next = () => page.getByRole('button', { name: 'Lanjut' }).click();
  await page.getByLabel('Nasi kotak').fill(price);
  await next();
  await page.getByLabel(/Ya, kami sanggup/).check();
  await next();
  for (const statement of ['Usaha kami berizin dan mampu memenuhi lot ini.', 'Harga ini kami tentukan sendiri, tanpa kesepakatan dengan penawar lain.', 'Kami tidak mempunyai pertentangan kepentingan dengan pembeli lot ini.']) await page.getByLabel(statement).check();
  await next();
  if (attachments) await next();
}

/** Every offer reaches the server, but while the line is down no answer comes back. */
export async function aThinLine(context: BrowserContext, lotId: string): Promise<{ isDown: boolean; readonly keys: string[] }> {
  const line = { isDown: true, keys: [] as string[] };
  await context.route(`**/api/v1/lots/${lotId}/offers`, async (route) => {
    line.keys.push(route.request().headers()['idempotency-key'] ?? '');
    if (!line.isDown) return route.continue();
    await route.fetch();
    return route.abort('connectionreset');
  });
  return line;
}
