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

/** The numbers that such a text means. */
export function parseNumbers(text: string): number[] {
  return text.split(',').flatMap((span) => {
    const [first = 0, last = first] = span.split('-').map(Number);
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  });
}
