import { defaultTreeAdapter, parseFragment, type DefaultTreeAdapterMap, type Token } from 'parse5';
import { replacedUrls } from './css';

/** A value in HTML that names pictures. */
export interface Place {
  /** Where the value stands, with the quotation marks around it. */
  start: number;
  end: number;
  /** What it means, entities decoded. */
  value: string;
  quote: '"' | "'" | '';
  /** Whether it is a style, in which `url()` names pictures, or an address. */
  isStyle: boolean;
}

/** An element that is of no use in an article. */
export interface Dropped {
  tag: string;
  line: number;
}

/** What there is to be seen to in the HTML of an article. */
export interface Contents {
  /** In their order. */
  places: Place[];
  dropped: Dropped[];
}

/** Attributes that hold the address of a picture. */
const ADDRESSES: Partial<Record<string, readonly string[]>> = {
  img: ['src', 'data-src'],
  image: ['href', 'xlink:href'],
};

/** Frames of videos that are WeChat's neighbours, which it keeps. */
const OF_TENCENT = /^(https?:)?\/\/([\w-]+\.)*qq\.com\//i;

/** Finds where HTML names pictures, and what WeChat would drop. What a browser makes no element of is not looked at. */
export function contentsOf(html: string): Contents {
  const places = new Map<number, Place>();
  const dropped = new Map<number, Dropped>();
  const look = (element: DefaultTreeAdapterMap['element'], location: Token.ElementLocation) => {
    const { tagName, attrs } = element;
    const isFrame = tagName === 'iframe' && !attrs.some(({ value }) => OF_TENCENT.test(value));
    if (isFrame || tagName === 'script')
      dropped.set(location.startOffset, { tag: tagName, line: location.startLine });
    for (const { prefix, name: local, value } of attrs) {
      const name = prefix ? `${prefix}:${local}` : local;
      const isStyle = name === 'style';
      if (!isStyle && !ADDRESSES[tagName]?.includes(name)) continue;
      const attribute = location.attrs?.[name];
      const place = attribute && placeOf(html, attribute.startOffset);
      if (place) places.set(place.start, { ...place, value, isStyle });
    }
  };
  parseFragment(html, {
    sourceCodeLocationInfo: true,
    treeAdapter: {
      ...defaultTreeAdapter,
      // Called for each element, the contents of templates included; twice for one that the parser has to repeat.
      setNodeSourceCodeLocation(node, location) {
        if (location && defaultTreeAdapter.isElementNode(node)) look(node, location);
      },
    },
  });
  return {
    places: [...places.values()].sort((one, other) => one.start - other.start),
    dropped: [...dropped.values()],
  };
}

/** An attribute up to its value, and the value. */
const ATTRIBUTE = /(=?[^\t\n\f\r =/>]*[\t\n\f\r ]*=[\t\n\f\r ]*)("[^"]*"|'[^']*'|[^\t\n\f\r >]*)/y;

/** Where the value of an attribute stands. The parser knows where it begins; without a space behind it, not where it ends. */
function placeOf(html: string, startOffset: number): Pick<Place, 'start' | 'end' | 'quote'> | undefined {
  ATTRIBUTE.lastIndex = startOffset;
  const [, before, value] = ATTRIBUTE.exec(html) ?? [];
  if (before === undefined || !value) return undefined;
  const start = startOffset + before.length;
  const [first] = value;
  return { start, end: start + value.length, quote: first === '"' || first === "'" ? first : '' };
}

/** The addresses at a place. */
export function addressesAt({ value, isStyle }: Place): string[] {
  if (!isStyle) return [value];
  const addresses: string[] = [];
  replacedUrls(value, (address) => {
    addresses.push(address);
    return undefined;
  });
  return addresses;
}

/** HTML with other addresses of pictures; all else is as it was. */
export function withAddresses(
  html: string,
  places: readonly Place[],
  addressFor: (original: string) => string | undefined,
): string {
  let result = '';
  let at = 0;
  for (const { start, end, value, quote, isStyle } of places) {
    const changed = isStyle ? replacedUrls(value, addressFor) : (addressFor(value) ?? value);
    if (changed === value) continue;
    result += html.slice(at, start) + written(changed, quote || '"');
    at = end;
  }
  return result + html.slice(at);
}

function written(value: string, quote: '"' | "'"): string {
  const inside = value.replaceAll('&', '&amp;').replaceAll(quote, quote === '"' ? '&quot;' : '&#39;');
  return quote + inside + quote;
}
