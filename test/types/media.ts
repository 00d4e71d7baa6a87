import { createReadStream, createWriteStream } from 'node:fs';
import { IncomingMessage, ServerResponse } from 'node:http';
import { PassThrough, Stream } from 'node:stream';
import API from 'wechat-api';
import type { Destination, Downloaded, FileContents, Progress, Upload } from 'wechat-api/types';

declare const api: API;
declare const req: IncomingMessage;
declare const answer: ServerResponse;
declare const destination: Destination;
declare const stream: NodeJS.ReadableStream;
declare const upload: Upload;
declare const contents: FileContents;
declare const pieces: AsyncGenerator<Uint8Array>;

api.uploadMedia('cat.jpg', 'image', (err, media) => media.media_id.length + media.created_at);
api.uploadMedia(createReadStream('cat.jpg'), 'image', (err) => err?.code);
api.uploadMedia(
  { file: Buffer.from('x'), filename: 'cat.jpg' },
  'thumb',
  (err, media) => media.thumb_media_id,
);
// @ts-expect-error no such type
api.uploadMedia('cat.jpg', 'picture', () => {});
// @ts-expect-error the type is missing
api.uploadMedia('cat.jpg', () => {});
api.uploadMedia(Buffer.from('x'), 'image', () => {});
api.uploadMedia(new Uint8Array(9), 'image', () => {});
api.uploadMedia(new ArrayBuffer(9), 'image', () => {});
api.uploadMedia(new Blob([]), 'image', () => {});
api.uploadMedia(new File([], 'cat.jpg'), 'image', () => {});
api.uploadMedia(new URL('file:///cat.jpg'), 'image', () => {});
api.uploadMedia(new ReadableStream(), 'image', () => {});
api.uploadMedia({ file: new Blob([]), filename: 'cat.jpg' }, 'image', () => {});
api.uploadMedia(stream, 'image', () => {});
api.uploadMedia(pieces, 'image', () => {});
api.uploadMedia(new Stream(), 'image', () => {});
api.uploadMedia(req, 'image', () => {});
api.uploadMedia(new DataView(new ArrayBuffer(9)), 'image', () => {});
api.uploadMedia(new SharedArrayBuffer(9), 'image', () => {});
api.uploadMedia({ file: new Stream(), filename: 'cat.jpg', size: 9 }, 'image', () => {});
// What somebody has of any of these kinds is one of them.
api.uploadMedia(upload, 'image', () => {});
api.uploadMedia({ file: contents, contentType: 'image/jpeg' }, 'image', () => {});
// @ts-expect-error no file
api.uploadMedia(5, 'image', () => {});
// @ts-expect-error no file
api.uploadMedia({ filename: 'cat.jpg' }, 'image', () => {});

api.uploadMediaStream(req, 'voice', (err, media) => media.type === 'voice');
api.uploadMediaStream(createReadStream('cat.jpg'), 'image', () => {});
// @ts-expect-error a request or a stream is wanted, not a path
api.uploadMediaStream('cat.jpg', 'image', () => {});

api.uploadImage('cat.jpg', (err, image) => image.url.length);
// @ts-expect-error it has an address and no media_id
api.uploadImage('cat.jpg', (err, image) => image.media_id);
api.uploadImageStream(req, (err, { url }) => url.length);

api.uploadVoice('cat.amr', (err, media) => media.media_id);
api.uploadVoiceStream(req, (err, media) => media.media_id);
api.uploadVideo('cat.mp4', (err, media) => media.media_id);
api.uploadVideoStream(req, (err, media) => media.media_id);
api.uploadThumb('cat.jpg', (err, thumb) => thumb.thumb_media_id.length);
api.uploadThumbStream(req, (err, thumb) => thumb.thumb_media_id.length);
// @ts-expect-error the type is fixed
api.uploadVoice('cat.amr', 'voice', () => {});

api.getMedia('M', (err, data) => (Buffer.isBuffer(data) ? data.byteLength : data.video_url.length));
// @ts-expect-error a video is no Buffer
api.getMedia('M', (err, data) => data.byteLength);

api.getHDVoice('M', (err, speex) => speex.byteLength);
// @ts-expect-error a recording is bytes, nowhere is an address of it
api.getHDVoice('M', (err, speex) => speex.video_url);

const url: Promise<{ url: string }> = api.promises.uploadImage({
  file: Buffer.from('x'),
  filename: 'cat.jpg',
});
void url;

api.downloadMedia('M', 'cat.jpg', (err, file) => `${file.path ?? ''} ${file.size + file.filename.length}`);
api.downloadMedia('M', new URL('file:///cat.jpg'), () => {});
api.downloadMedia('M', createWriteStream('cat.jpg'), () => {});
api.downloadMedia('M', process.stdout, () => {});
api.downloadMedia('M', new PassThrough(), () => {});
api.downloadMedia('M', new WritableStream(), () => {});
api.downloadMedia('M', new TransformStream().writable, () => {});
api.downloadMedia('M', answer, () => {});
// @ts-expect-error where to?
api.downloadMedia('M', () => {});
// @ts-expect-error nothing is written to that
api.downloadMedia('M', createReadStream('cat.jpg'), () => {});
// @ts-expect-error nor to bytes
api.downloadMedia('M', Buffer.alloc(9), () => {});
api.downloadHDVoice('M', 'hello.speex', (err, file) => file.contentType.length);
const saved: Promise<Downloaded> = api.promises.downloadMedia('M', destination);
void saved;

api
  .with({ onProgress: ({ sent, total }) => sent / (total ?? sent) })
  .uploadMedia('cat.jpg', 'image', () => {});
const onProgress = ({ received }: Progress) => received.toFixed();
void api.with({ onProgress }).promises.downloadMedia('M', 'downloads/').withResponse();
// @ts-expect-error no such field
api.with({ onProgress: ({ percent }) => percent });
