import { inspect } from 'node:util';

/** The ways in which a secret is written, in a URL, in a URL within a URL, in a log. */
function forms(secret: string): string[] {
  const encoded = encodeURIComponent(secret);
  const lower = encoded.replace(/%../g, (code) => code.toLowerCase());
  return [...new Set([secret, encoded, lower, encodeURIComponent(encoded), encodeURIComponent(lower)])];
}

/** Everything that a value shows to whoever prints it, writes it as JSON, or looks at what is its own. */
export function everything(value: unknown): string {
  const texts = [inspect(value, { showHidden: true, depth: Infinity, maxArrayLength: Infinity })];
  const seen = new Set<object>();
  const visit = (one: unknown) => {
    if (typeof one === 'string') texts.push(one);
    if (Buffer.isBuffer(one)) texts.push(one.toString('latin1'));
    if ((typeof one !== 'object' && typeof one !== 'function') || one === null || seen.has(one)) return;
    seen.add(one);
    for (const key of Reflect.ownKeys(one)) {
      texts.push(String(key));
      const own = Object.getOwnPropertyDescriptor(one, key);
      visit(own?.value);
    }
  };
  visit(value);
  try {
    texts.push(JSON.stringify(value));
  } catch {
    // A circle: its parts were visited.
  }
  return texts.join('\n');
}

/** The secrets that a value shows, in whatever form: none, one hopes. */
export function leaks(value: unknown, ...secrets: string[]): string[] {
  const text = everything(value);
  return secrets.flatMap(forms).filter((form) => text.includes(form));
}
