/** The server's clock as this page can know it: what the page was drawn at, and what has passed since by the phone's own. */
const loadedAt = Date.now();

/** How far the server's clock was ahead of the phone's when the page came; 0 where the page tells no time. */
export function ahead(): number {
  const drawnAt = Date.parse(document.documentElement.dataset['now'] ?? '');
  return Number.isNaN(drawnAt) ? 0 : drawnAt - loadedAt;
}

export function serverTime(): number {
  return Date.now() + ahead();
}
