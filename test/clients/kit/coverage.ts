import type { Outcome } from './drive.js';

/** What became of the calls of a client. */
export type Told = [client: string, outcomes: Outcome[]];

const row = (cells: string[]) => `| ${cells.join(' | ')} |`;

/** A table in Markdown, its first column on the left. */
function table(head: string[], rows: string[][], aligned = '---'): string {
  return [row(head), row(['---', ...head.slice(1).map(() => aligned)]), ...rows.map(row)].join('\n');
}

/** Methods answered well each time, of those that were called. */
function counts(outcomes: Outcome[]): string {
  const methods = new Set(outcomes.map(({ method }) => method));
  const wrong = new Set(outcomes.filter(({ problem }) => problem).map(({ method }) => method));
  return methods.size === 0 ? '' : `${methods.size - wrong.size}/${methods.size}`;
}

/** For each module and client, methods answered well of methods called; and how many paths of WeChat they ask for. */
export function coverage(told: Told[]): string {
  const modules = [...new Set(told.flatMap(([, outcomes]) => outcomes.map(({ module }) => module)))];
  const each = (cell: (outcomes: Outcome[]) => string) => told.map(([, outcomes]) => cell(outcomes));
  return table(
    ['module', ...told.map(([client]) => client)],
    [
      ...modules.map((module) => [
        module,
        ...each((all) => counts(all.filter((one) => one.module === module))),
      ]),
      ['**methods**', ...each(counts)],
      ['**paths**', ...each((all) => String(new Set(all.flatMap(({ paths }) => paths)).size))],
    ],
    '---:',
  );
}

/** The calls that WeChat refuses. */
export function refusals(told: Told[]): string {
  return listed(told, ['errcode', 'why'], ({ refused }) => refused && [String(refused.errcode), refused.why]);
}

/** The calls that come to nothing in the client itself. */
export function breakages(told: Told[]): string {
  return listed(told, ['why'], ({ broken }) => broken && [broken]);
}

/** Methods of which there is something to say, and the clients of which it is said. */
function listed(told: Told[], head: string[], say: (outcome: Outcome) => string[] | '' | undefined): string {
  const clients = new Map<string, Set<string>>();
  for (const [client, outcomes] of told) {
    for (const outcome of outcomes) {
      const said = say(outcome);
      if (!said) continue;
      const line = row([`\`${outcome.method}\``, ...said]);
      clients.set(line, (clients.get(line) ?? new Set()).add(client));
    }
  }
  const lines = [...clients].map(([line, names]) => `| ${[...names].join(', ')} ${line}`);
  return [table(['client', 'method', ...head], []), ...lines].join('\n');
}
