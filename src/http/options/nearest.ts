/** The name that somebody may have meant; none where all are too far from it. */
export function nearest(typed: string, names: Iterable<string>): string | undefined {
  let best: string | undefined;
  // A third of the letters may be wrong, or it is another word.
  let least = Math.floor(typed.length / 3) + 1;
  for (const name of names) {
    const steps = distance(typed.toLowerCase(), name.toLowerCase());
    if (steps < least) [best, least] = [name, steps];
  }
  return best;
}

/** Letters to add, to take away or to change, to get from one text to the other: Levenshtein's distance. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (let i = 0; i < from.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < to.length; j++) {
      const changed = (row[j] as number) + (from[i] === to[j] ? 0 : 1);
      next.push(Math.min(changed, (row[j + 1] as number) + 1, (next[j] as number) + 1));
    }
    row = next;
  }
  return row[to.length] as number;
}
