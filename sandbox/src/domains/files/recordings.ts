import { parse } from 'node:path';
import type { Context } from '../../core/context.js';
import { checkUpload, RECORDING } from './upload-rules.js';
import type { Upload } from './stored-file.js';

const LIFETIME = 10_000;

/** Recordings that are turned into text. The sandbox hears nothing: what was said is the name of the file. */
export class Recordings {
  private readonly texts: Map<string, string>;

  constructor(private readonly context: Context) {
    this.texts = context.part('recordings', () => new Map<string, string>());
    context.agenda.on('recording.expire', (voiceId) => this.texts.delete(voiceId));
  }

  /** Takes a recording. */
  add(voiceId: string, upload: Upload): void {
    checkUpload(upload, RECORDING);
    const { agenda, clock } = this.context;
    this.texts.set(voiceId, parse(upload.name).name);
    agenda.drop('recording.expire', voiceId);
    agenda.add({ at: clock.now + LIFETIME, name: 'recording.expire', subject: voiceId });
  }

  /** What a recording says: nothing after ten seconds. */
  textOf(voiceId: string): string {
    return this.texts.get(voiceId) ?? '';
  }
}
