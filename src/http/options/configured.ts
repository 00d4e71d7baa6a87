/** Text as whoever wrote it into a configuration file meant it: without blanks and quotes around it; of nothing, none. */
export function configured(text: string): string | undefined {
  const trimmed = text.trim();
  const [, , inner = trimmed] = /^(["'])(.*)\1$/s.exec(trimmed) ?? [];
  return inner.trim() || undefined;
}

/** The same of whatever is no text, which stays as it is; null is none too. */
export function given(value: unknown): unknown {
  return typeof value === 'string' ? configured(value) : (value ?? undefined);
}
