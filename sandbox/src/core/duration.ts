const UNITS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Milliseconds of a duration: a number of them, or a text such as `90s`, `2h` or `1d 30m`; undefined for what is none. */
export function milliseconds(duration: number | string): number | undefined {
  if (typeof duration === 'number') return Number.isFinite(duration) && duration >= 0 ? duration : undefined;
  const parts = duration
    .trim()
    .split(/\s+/)
    .map((part) => /^(\d+(?:\.\d+)?)(ms|s|m|h|d)$/.exec(part));
  let sum = 0;
  for (const part of parts) {
    if (!part) return undefined;
    sum += Number(part[1]) * UNITS[part[2] as keyof typeof UNITS];
  }
  return sum;
}
