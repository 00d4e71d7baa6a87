const BLANK = '[redacted]';

/** Query and JSON fields that hold a secret, with the value behind them, whole or cut off. */
const FIELDS =
  /((?:access_token|component_access_token|secret|appsecret|ticket|api_ticket|jsapi_ticket)(?:=|["']?\s*:\s*["']))([^&\s"'#]+)/gi;

/** The text without secrets: neither these values nor what follows the name of a secret. */
export function redact(text: string, secrets: readonly (string | undefined)[] = []): string {
  let clean = text;
  for (const secret of secrets) {
    if (!secret) continue;
    for (const form of new Set([secret, encodeURIComponent(secret)])) clean = clean.replaceAll(form, BLANK);
  }
  return clean.replace(FIELDS, `$1${BLANK}`);
}

/** The URL without its query, which holds a token or the secret. */
export function withoutQuery(url: string): string {
  const end = url.indexOf('?');
  return end < 0 ? url : url.slice(0, end);
}

/** The path of a URL; what was given instead of one, without its query. */
export function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : withoutQuery(url);
}

/** Makes `util.inspect` and `console.log` show an object without the value of one field. */
export function hideFromInspection(prototype: object, field: string): void {
  Object.defineProperty(prototype, Symbol.for('nodejs.util.inspect.custom'), {
    value(
      this: object,
      _depth: number,
      options: object,
      inspect: (value: unknown, options: object) => string,
    ) {
      const name = this.constructor.name;
      return `${name} ${inspect({ ...this, [field]: BLANK }, options)}`;
    },
  });
}
