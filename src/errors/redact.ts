const BLANK = '[redacted]';

/** Fields whose value is a secret. */
const NAMES =
  '(?:component_|authorizer_)?(?:access|refresh)_token|(?:component_app|app)?secret|(?:js)?api_ticket|jsapi_ticket|ticket';

/** What may stand between a name and its value: `=`, `: "`, `\": \"`, and these percent-encoded once or twice. */
const BETWEEN = String.raw`(?:\\*["']|%(?:25)*22)?\s*(?:[=:]|%(?:25)*3[adAD])\s*(?:\\*["']|%(?:25)*22)?`;

/** A value: up to what separates it from the next, which may be percent-encoded as well. */
const VALUE = String.raw`(?:(?!%(?:25)*2[26])[^&\s"'#\\,;<>{}()\[\]])+`;

const FIELDS = new RegExp(`((?:${NAMES})${BETWEEN})(${VALUE})`, 'gi');

/** A secret of fewer characters is no secret wherever it stands: its letters occur in any text. */
const SHORT = 8;

/** The text without secrets: neither these values nor what follows the name of a secret. */
export function redact(text: string, secrets: readonly (string | undefined)[] = []): string {
  let clean = text;
  for (const secret of secrets) {
    if (secret === undefined || secret.length < SHORT) continue;
    for (const form of formsOf(secret)) clean = clean.replaceAll(form, BLANK);
  }
  return clean.replace(FIELDS, `$1${BLANK}`);
}

/** A value as it may stand in a text: as it is, percent-encoded in either case, and so a second time. */
function formsOf(secret: string): Set<string> {
  const once = encodeURIComponent(wellFormed(secret));
  const lower = once.replace(/%../g, (code) => code.toLowerCase());
  const escaped = secret.replaceAll('/', '\\/');
  return new Set([encodeURIComponent(once), encodeURIComponent(lower), once, lower, escaped, secret]);
}

/** The text with U+FFFD for half a character, which `encodeURIComponent` would throw at. */
function wellFormed(text: string): string {
  return Buffer.from(text).toString();
}

/** Arguments of a query that stand for an account, or for a user who has let it know them. */
const GIVEN = /[?&](?:access_token|refresh_token|code)=([^&#]*)/g;

/** The secrets that may be quoted by whatever sees these URLs. */
export function secretsOf(urls: string | readonly string[], appsecret: string | undefined): string[] {
  const secrets = typeof appsecret === 'string' ? [appsecret] : [];
  for (const url of [urls].flat()) {
    for (const [, secret] of url.matchAll(GIVEN)) if (secret) secrets.push(secret, decoded(secret));
  }
  return secrets;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
