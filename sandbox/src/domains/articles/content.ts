const SOURCE = /(?<![\w-])src\s*=\s*(["'])(.*?)\1/i;
/** The address of a picture that WeChat has, without what says how large it is. */
const UPLOADED = /^(https?:\/\/[^/"']+\/(?:\w+_)?mmbiz(?:_\w+)?\/[\w-]+)\/\d+/;

/** The start of the text, which stands in for a digest. */
export function startOf(html: string): string {
  const text = html.replace(/<title>[^<]*<\/title>/gi, '').replace(/<[^<>]*>/g, '');
  return Array.from(text).slice(0, 54).join('');
}

/** The HTML of an article as WeChat keeps it: without scripts, links, and pictures from elsewhere. */
export function rewritten(html: string): string {
  return html
    .replace(/<script\b.*?<\/script\s*>/gis, '')
    .replace(/<\/?a\b[^<>]*>/gi, '')
    .replace(/<br\s*\/?>/gi, '<br  />')
    .replace(/<img\b([^<>]*?)\s*\/?>/gi, (_tag, attributes: string) => picture(attributes));
}

/** An image tag that loads its picture late, or nothing where WeChat does not have the picture. */
function picture(attributes: string): string {
  const source = SOURCE.exec(attributes)?.[2];
  if (source === undefined) return `<img${attributes}>`;
  const address = UPLOADED.exec(source)?.[1];
  if (address === undefined) return '';
  return `<img${attributes.replace(SOURCE, () => `data-src="${address}/640?from=appmsg"`)}>`;
}
