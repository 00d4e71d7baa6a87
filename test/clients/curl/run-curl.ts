import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { CurlStep } from './steps.js';

/** Words of the steps and what they stand for. */
export type Words = Map<string, string>;

/** A text with all words replaced; longer ones first, since one may begin with another. */
export function spelled(text: string, words: Words): string {
  const known = [...words.keys()].sort((a, b) => b.length - a.length);
  return known.reduce((result, word) => result.replaceAll(word, words.get(word) ?? word), text);
}

/** Runs curl; the hosts of WeChat are those of the sandbox. */
export async function runCurl({ curl }: CurlStep, url: string, words: Words): Promise<string> {
  const args = curl.map((arg) => spelled(arg, words).replace(/^https:\/\/\w+\.weixin\.qq\.com/, url));
  const { stdout } = await promisify(execFile)('curl', ['--silent', '--show-error', ...args]);
  return stdout;
}

/** The headers that `curl -I` prints, by lower-case name. */
export function headersOf(text: string): Record<string, string> {
  const lines = text.split('\r\n').filter((line) => line.includes(': '));
  return Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(': ');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 2)];
    }),
  );
}
