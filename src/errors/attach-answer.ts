/** Gives an error the reply and the HTTP answer that it came with, for those who look; nobody sees them who prints it. */
export function attachAnswer(error: Error, data: unknown, res: unknown): void {
  for (const [name, value] of [
    ['data', data],
    ['res', res],
  ] as const) {
    // Bytes and text may hold anything: they are for who takes a callback.
    if (typeof value !== 'object' || Buffer.isBuffer(value) || !Object.isExtensible(error) || name in error)
      continue;
    Object.defineProperty(error, name, { value, writable: true, configurable: true, enumerable: false });
  }
}
