const DAY = 86_400_000;

/** A day as WeChat writes it; its clock is that of Beijing. */
const written = (time: number) => new Date(time + 8 * 3_600_000).toISOString().slice(0, 10);

/** Days that statistics can be asked about: all of them are over. */
export function days(now = Date.now()): Record<string, string> {
  const yesterday = written(now - DAY);
  const weekday = (new Date(yesterday).getUTCDay() + 6) % 7;
  return {
    yesterday,
    twoDaysAgo: written(now - 2 * DAY),
    weekAgo: written(now - 7 * DAY),
    monday: written(now - (1 + weekday + 7) * DAY),
    firstOfMonth: written(Date.parse(`${yesterday.slice(0, 7)}-01`) - DAY).slice(0, 7) + '-01',
  };
}
