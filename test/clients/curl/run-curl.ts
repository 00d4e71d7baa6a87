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

/** Runs curl, as somebody does whose proxy is the sandbox and who trusts a certificate of its. */
export async function runCurl(
  { curl }: CurlStep,
  words: Words,
  proxy: string,
  certificate: string,
): Promise<string> {
  const env = { PATH: process.env.PATH, HTTPS_PROXY: proxy, CURL_CA_BUNDLE: certificate };
  const args = [
    '--silent',
    '--show-error',
    '--suppress-connect-headers',
    ...curl.map((arg) => spelled(arg, words)),
  ];
  const { stdout } = await promisify(execFile)('curl', args, { env });
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
