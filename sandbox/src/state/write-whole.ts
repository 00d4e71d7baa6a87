import { open, rename } from 'node:fs/promises';
import path from 'node:path';

/** Where a file is written before it gets its name. */
export const TEMPORARY = '.tmp';

/** Writes a file so that at every moment, also after a crash, there is the former one or the new one, whole. */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const temporary = file + TEMPORARY;
  const handle = await open(temporary, 'w', 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(temporary, file);
  await syncFolder(path.dirname(file));
}

/** Makes the new name last. Windows has nothing of the kind, and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
