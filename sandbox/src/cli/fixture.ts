import { readFileSync } from 'node:fs';
import { mistakeIn } from '../fixtures/fixture.js';
import type { Fixture } from '../fixtures/fixture.js';
import { FIXTURES } from '../fixtures/ready-made.js';
import type { FixtureName } from '../fixtures/ready-made.js';

/** What is there ready-made. */
export const FIXTURE_NAMES = Object.keys(FIXTURES) as FixtureName[];

/** Reads the name of a fixture, or the file. */
export function readFixture(text: string): FixtureName | Fixture {
  const name = FIXTURE_NAMES.find((fixture) => fixture === text);
  return name ?? readFixtureFile(text);
}

function readFixtureFile(file: string): Fixture {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const code = String((error as NodeJS.ErrnoException).code);
    throw new Error(`is neither ${FIXTURE_NAMES.join(', ')} nor a file that can be read (${code})`, {
      cause: error,
    });
  }
  const content = parse(text);
  const isObject = typeof content === 'object' && content !== null && !Array.isArray(content);
  if (!isObject)
    throw new Error('is a file that does not hold {"followers": …, "calls": [{"path": …, "body": …}]}');
  const mistake = mistakeIn(content);
  if (mistake !== undefined) throw new Error(`is a file with a mistake: ${mistake}`);
  return content;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error('is a file that is not JSON', { cause });
  }
}
