/** Comments and texts, in which `url(` means nothing, and addresses in `url()`. */
const TOKENS =
  /\/\*[^]*?(?:\*\/|$)|"(?:\\[^]|[^"\\])*(?:"|$)|'(?:\\[^]|[^'\\])*(?:'|$)|(?<![\w-])(url\((?=(\s*))\2)(?:"((?:\\[^]|[^"\\])*)"|'((?:\\[^]|[^'\\])*)'|((?:\\[^]|[^\s"'()\\])*))(?=\s*(?:\)|$))/gi;

/** An escape: of a character by its number, of the end of a line, or of any other character. */
const ESCAPE = /\\(?:([\da-f]{1,6})(?:\r\n|\s)?|(\r\n|[\n\r\f])|([^]))/gi;

/**
 * A style with other addresses in its `url()`; all else is as it was.
 *
 * @param addressFor another address for this one, if there is one
 */
export function replacedUrls(style: string, addressFor: (address: string) => string | undefined): string {
  return style.replace(
    TOKENS,
    (token, opening?: string, _space?: string, double?: string, single?: string, bare?: string) => {
      if (opening === undefined) return token;
      const address = addressFor(unescaped(double ?? single ?? bare ?? ''));
      if (address === undefined) return token;
      const quote = double !== undefined ? '"' : single !== undefined ? "'" : '';
      return opening + quote + escaped(address, quote) + quote;
    },
  );
}

function unescaped(text: string): string {
  return text.replace(ESCAPE, (_escape, code?: string, newline?: string, character?: string) => {
    if (code === undefined) return newline === undefined ? (character ?? '') : '';
    const number = parseInt(code, 16);
    return number > 0 && number <= 0x10ffff ? String.fromCodePoint(number) : '\ufffd';
  });
}

function escaped(address: string, quote: string): string {
  return address.replace(quote ? /["'\\]/g : /[\s"'()\\]/g, (character) => `\\${character}`);
}
