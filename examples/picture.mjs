// A real picture without a file: a sunrise, drawn pixel by pixel and packed as PNG.
import { deflateSync } from 'node:zlib';

const WIDTH = 320;
const HEIGHT = 200;

/** The picture as the bytes of a PNG file. */
export function sunrise() {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([8, 2], 8); // 8 bits a channel, RGB
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels())),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function pixels() {
  const rows = Buffer.alloc(HEIGHT * (1 + WIDTH * 3)); // each row begins with its filter, 0 for none
  for (let y = 0, at = 0; y < HEIGHT; y++) {
    at++;
    for (let x = 0; x < WIDTH; x++, at += 3) rows.set(colour(x, y), at);
  }
  return rows;
}

function colour(x, y) {
  if (y > 150) return [20, 60 + (y - 150), 90 + (y - 150)]; // sea
  if (Math.hypot(x - 160, y - 150) < 45) return [255, 214, 90]; // sun
  return [90 + y, 110 + y / 3, 200 - y / 2]; // sky
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const packed = Buffer.alloc(body.length + 8);
  packed.writeUInt32BE(data.length, 0);
  packed.set(body, 4);
  packed.writeUInt32BE(crc32(body), body.length + 4);
  return packed;
}

function crc32(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
