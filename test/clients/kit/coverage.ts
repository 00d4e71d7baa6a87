import type { Outcome } from './drive.js';

/** Methods called, and those of them that were answered well each time. */
function counts(outcomes: Outcome[]): string {
  const methods = new Set(outcomes.map(({ method }) => method));
  const wrong = new Set(outcomes.filter(({ problem }) => problem).map(({ method }) => method));
  return methods.size === 0 ? '' : `${methods.size - wrong.size}/${methods.size}`;
}

/** A Markdown table: for each module and client, methods answered well of methods called. */
export function coverage(told: [client: string, outcomes: Outcome[]][]): string {
  const modules = [...new Set(told.flatMap(([, outcomes]) => outcomes.map(({ module }) => module)))];
  const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [
    row(['module', ...told.map(([client]) => client)]),
    row(['---', ...told.map(() => '---:')]),
    ...modules.map((module) =>
      row([module, ...told.map(([, outcomes]) => counts(outcomes.filter((one) => one.module === module)))]),
    ),
    row(['all', ...told.map(([, outcomes]) => counts(outcomes))]),
  ].join('\n');
}
