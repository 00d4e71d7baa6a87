const SECRET = /^(.*_token|(app)?secret|.*ticket)$/i;

/** A query without its secrets. */
export function withoutSecrets(query: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query).map(([name, value]) => [name, SECRET.test(name) ? '***' : value]),
  );
}
