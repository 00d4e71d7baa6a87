const kind = (value: unknown) => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);

/** Where an answer has not the fields and types of a sample, by the places of what differs. */
export function differences(answer: unknown, sample: unknown, place = 'the answer'): string[] {
  if (kind(answer) !== kind(sample)) return [`${place} is of type ${kind(answer)}, not ${kind(sample)}`];
  if (Array.isArray(sample)) {
    const [first] = answer as unknown[];
    if (sample.length === 0) return [];
    return first === undefined ? [`${place} is empty`] : differences(first, sample[0], `${place}[0]`);
  }
  if (typeof sample !== 'object' || sample === null) return [];
  const [given, wanted] = [answer, sample] as Record<string, unknown>[];
  const names = [...new Set([...Object.keys(given ?? {}), ...Object.keys(sample)])];
  return names.flatMap((name) => {
    if (!(name in sample)) return [`${place} has ${name}, which the sample has not`];
    if (!(name in (given ?? {}))) return [`${place} has no ${name}`];
    return differences(given?.[name], wanted?.[name], `${place}.${name}`);
  });
}
