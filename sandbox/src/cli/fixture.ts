import { readFileSync } from 'node:fs';

/** What is there ready-made. */
export const FIXTURES = ['cafe', 'cards', '100k'] as const;

/** What a sandbox has at its start: ready-made, or what a file of the user's says. */
export type Fixture = (typeof FIXTURES)[number] | Record<string, unknown>;

/** Reads the name of a fixture, or the file. */
export function readFixture(text: string): Fixture {
  const name = FIXTURES.find((fixture) => fixture === text);
  return name ?? readFixtureFile(text);
}

function readFixtureFile(file: string): Record<string, unknown> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const code = String((error as NodeJS.ErrnoException).code);
    throw new Error(`is neither ${FIXTURES.join(', ')} nor a file that can be read (${code})`, {
      cause: error,
    });
  }
  const content = parse(text);
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    throw new Error('is a file that does not hold a JSON object');
  }
  return content as Record<string, unknown>;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error('is a file that is not JSON', { cause });
  }
}
