import { median } from './figures.mjs';

/** Results of rounds: in each, everybody is measured once, one after the other. */
export async function inRounds(rounds, names, measure) {
  const results = [];
  for (let round = 0; round < rounds; round++) {
    const result = {};
    for (const name of rotated(names, round)) result[name] = await measure(name);
    results.push(result);
  }
  return results;
}

/** The list, begun at another place: whoever runs first has a cold machine. */
function rotated(list, by) {
  const start = by % list.length;
  return [...list.slice(start), ...list.slice(0, start)];
}

/** The median of somebody's figure. */
export function typical(results, name, figure) {
  return median(results.map((result) => result[name][figure]));
}

/** Neighbours in time compare best: a ratio is taken within each round, then the median of them. */
export function ratio(results, name, other, figure) {
  return median(results.map((result) => result[name][figure] / result[other][figure])).toPrecision(3);
}

/** Columns of ratios to those of the others who took part. */
export function ratios(results, name, others, figure, label = '×') {
  const present = others.filter((other) => other in results[0]);
  return Object.fromEntries(
    present.map((other) => [`${label} ${other}`, ratio(results, name, other, figure)]),
  );
}
