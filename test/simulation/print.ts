/** Prints a table of figures by name. */
export function print(title: string, figures: Record<string, string | number>): void {
  const width = Math.max(...Object.keys(figures).map(({ length }) => length));
  const lines = Object.entries(figures).map(([name, figure]) => `  ${name.padEnd(width)}   ${figure}`);
  console.log([title, ...lines].join('\n'));
}
