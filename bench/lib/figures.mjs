import { parseArgs } from 'node:util';

export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * What the command line says, e.g. `--rounds 7 --only undici,wechat-api`. The defaults say which options there are:
 * whole numbers, and lists of names to choose from.
 */
export function fromCommandLine(defaults) {
  const options = Object.fromEntries(
    Object.entries(defaults).map(([name, value]) => [name, { type: 'string', default: String(value) }]),
  );
  const { values } = parseArgs({ options });
  return Object.fromEntries(
    Object.entries(values).map(([name, text]) => [
      name,
      Array.isArray(defaults[name]) ? chosen(name, text, defaults[name]) : wholeNumber(name, text),
    ]),
  );
}

function wholeNumber(name, text) {
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`--${name} must be a whole number above 0, not ${text}`);
  return Number(text);
}

/** Some of a list, in the order of the list. */
function chosen(name, text, all) {
  const wanted = text.split(',').map((one) => one.trim());
  const unknown = wanted.find((one) => !all.includes(one));
  if (unknown !== undefined) throw new Error(`--${name}: no ${unknown} among ${all.join(', ')}`);
  return all.filter((one) => wanted.includes(one));
}

export const MB = 1024 * 1024;

/** Prints rows as a table whose columns are named by the first row. */
export function print(title, rows) {
  const names = Object.keys(rows[0]);
  const lines = [names, ...rows.map((row) => names.map((name) => String(row[name])))];
  const widths = names.map((_, i) => Math.max(...lines.map((line) => line[i].length)));
  console.log(`\n${title}\n`);
  for (const line of lines) {
    const [first, ...rest] = line.map((cell, i) => (i ? cell.padStart(widths[i]) : cell.padEnd(widths[i])));
    console.log(`  ${[first, ...rest].join('   ')}`);
  }
}
