/** Numbers as people write them: `1-40,42`. */
export function formatNumbers(numbers: number[]): string {
  const spans: string[] = [];
  const sorted = numbers.toSorted((one, other) => one - other);
  for (let i = 0, begin = 0; i < sorted.length; i++) {
    const [first = 0, last = 0] = [sorted[begin], sorted[i]];
    if (sorted[i + 1] === last + 1) continue;
    spans.push(first === last ? String(first) : `${first}-${last}`);
    begin = i + 1;
  }
  return spans.join();
}

/** The numbers that such a text means, one after the other: whoever reads them ends where they can be none. */
export function* numbersIn(text: string): Generator<number, void> {
  for (const span of text.split(',')) {
    const [first = 0, last = first] = span.split('-').map(Number);
    for (let number = first; number <= last; number++) yield number;
  }
}
