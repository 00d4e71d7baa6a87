import { charactersIn } from './characters';
import { addressesAt, contentsOf, withAddresses, type Place } from './html';

/** The HTML of an article, and where it names pictures. */
export interface Content {
  html: string;
  places: readonly Place[];
}

/** HTML that is looked through at most, in characters: pictures may be in it. */
const MOST_HTML = 64 * 1024 * 1024;

/** About as long as an address of WeChat's is, with which a content is measured before it has any. */
const ADDRESS_LENGTH = 100;

/** What a content must be less than. */
const CHARACTERS = 20_000;
const BYTES = 1024 * 1024;

/** What may be the address of a picture, or bytes of one: no text has so much without a space. */
const ADDRESSES = /data:[^"'<>()]*|[^\s"'<>]{100,}/gi;

/** Characters beside those that are parsed at most: elements within elements take the square of their number. */
const MOST_PARSED = 2 * CHARACTERS;

/**
 * Looks through the HTML of an article.
 *
 * @param isSettled whether an address stays as it is
 * @param where how the content is called among the problems, to which it adds what is wrong
 */
export function contentIn(
  html: string,
  isSettled: (address: string) => boolean,
  where: string,
  problems: string[],
): Content {
  if (html.length > MOST_HTML) {
    problems.push(`${where} has ${html.length} characters, of at most ${MOST_HTML} with pictures in it`);
    return { html, places: [] };
  }
  const beside = charactersIn(html.replace(ADDRESSES, ''));
  if (beside > MOST_PARSED) {
    problems.push(tooLong(where, beside));
    return { html, places: [] };
  }
  const { places, dropped } = contentsOf(html);
  problems.push(
    ...dropped.map(({ tag, line }) => `${where} has <${tag}> in line ${line}, which WeChat drops`),
  );
  const address = 'x'.repeat(ADDRESS_LENGTH);
  const measured = withAddresses(html, places, (original) => (isSettled(original) ? undefined : address));
  const characters = charactersIn(measured);
  const isTooLong = characters >= CHARACTERS;
  if (isTooLong) problems.push(tooLong(where, characters));
  else if (Buffer.byteLength(measured) >= BYTES) problems.push(`${where} must have less than 1 MB`);
  // What is too long may name any number of pictures, none of which would be of use.
  return { html, places: isTooLong ? [] : places };
}

function tooLong(where: string, characters: number): string {
  return `${where} has ${characters} characters, and must have less than ${CHARACTERS}`;
}

/** The addresses in a content that do not stay as they are. */
export function addressesIn({ places }: Content, isSettled: (address: string) => boolean): string[] {
  return places.flatMap(addressesAt).filter((address) => !isSettled(address));
}
