import type { Bilingual } from './comment.js';
import type { Declarations, Method, Module } from './declarations.js';
import { domains, type Domain } from './domains.js';
import { anchor } from './markdown.js';
import { Types } from './types.js';

/** A domain with its pages, a module each. */
export interface Chapter extends Domain {
  pages: Module[];
}

/** All that the pages are made of. */
export class Site {
  readonly types: Types;
  readonly chapters: Chapter[];
  /** What `api.each` has under the name of a method. */
  readonly walks: Map<string, Bilingual>;
  private readonly homes = new Map<string, string>();

  constructor({ modules, client, walks, checker }: Declarations) {
    this.types = new Types(checker);
    this.walks = walks;
    const known = new Map(
      [...modules, { name: CLIENT, title: client.title, parts: [client] }].map((one) => [one.name, one]),
    );
    this.chapters = domains
      .map((domain) => ({ ...domain, pages: domain.modules.flatMap((name) => known.get(name) ?? []) }))
      .filter(({ pages }) => pages.length > 0);
    const forgotten = modules.filter((module) => !this.pages.includes(module)).map(({ name }) => name);
    if (forgotten.length > 0)
      throw new Error(`No domain in docs/generate/domains.ts has ${forgotten.join(', ')}`);
    for (const page of this.pages) {
      for (const method of methodsOf(page)) this.homes.set(method.name, page.name);
    }
  }

  get pages(): Module[] {
    return this.chapters.flatMap(({ pages }) => pages);
  }

  get methods(): Method[] {
    return this.pages.flatMap(methodsOf);
  }

  /** The address of a method's section, from a page, or from below a folder; none where there is no such method. */
  addressOf(method: string, from: { page?: string | undefined; folder?: string }): string | undefined {
    const home = this.homes.get(method);
    if (home === undefined) return undefined;
    return (home === from.page ? '' : `${from.folder ?? ''}${home}.md`) + anchor(method);
  }

  /** Text of a comment, whose `{@link name}` leads to the section of a method. */
  linked(text: string, page: string): string {
    return text.replace(/\{@link (\w+)\s*\}/g, (_, name: string) => {
      const address = this.addressOf(name, { page });
      return address === undefined ? `\`${name}\`` : `[\`${name}\`](${address})`;
    });
  }
}

/** The page of what the class itself has. */
export const CLIENT = 'client';

export function methodsOf({ parts }: Module): Method[] {
  return parts.flatMap(({ methods }) => methods);
}
