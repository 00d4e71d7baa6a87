// Removes from sandbox/dist what the compiler has once made of a source that is no more: it would be packed.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const [SRC, DIST] = ['src', 'dist'].map((folder) =>
  fileURLToPath(new URL(`../sandbox/${folder}/`, import.meta.url)),
);

for (const file of readdirSync(DIST, { recursive: true })) {
  const made = /^(.+?)(\.d)?\.[jt]s(\.map)?$/.exec(file);
  if (made && !existsSync(path.join(SRC, `${made[1]}.ts`))) rmSync(path.join(DIST, file), { force: true });
}
