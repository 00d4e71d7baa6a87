/** The value of a header, by its name in lower case. */
export function headerIn(headers: Record<string, string> | undefined, wanted: string): string | undefined {
  if (!headers) return undefined;
  for (const name of Object.keys(headers)) if (name.toLowerCase() === wanted) return headers[name];
  return undefined;
}

/** Headers that arrive as a list of names and values, as undici 6 hands them over. */
export function parsedHeaders(list: readonly (Buffer | string)[]): Record<string, string | string[]> {
  const headers: Record<string, string | string[]> = {};
  for (let i = 0; i + 1 < list.length; i += 2) {
    const name = text(list[i]).toLowerCase();
    const value = text(list[i + 1]);
    const before = Object.hasOwn(headers, name) ? headers[name] : undefined;
    const both = before === undefined ? value : [before, value].flat();
    Object.defineProperty(headers, name, {
      value: both,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return headers;
}

function text(bytes: Buffer | string | undefined): string {
  return typeof bytes === 'string' ? bytes : (bytes?.toString('latin1') ?? '');
}
