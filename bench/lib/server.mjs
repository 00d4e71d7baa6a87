// The process that plays WeChat: answers every POST alike, as cheaply as it can.
import http from 'node:http';
import tls from 'node:tls';
import { generate } from 'selfsigned';
import { MB } from './figures.mjs';
import { serve } from './jobs.mjs';

const BODY = '{"errcode":0,"errmsg":"ok"}';
const ANSWER = `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ${BODY.length}\r\n\r\n${BODY}`;

const LOCAL = '127.0.0.1';

const PIECE = Buffer.alloc(256 * 1024, 'x');

let received = 0;
let held;
let overHttp;

const jobs = {
  /**
   * HTTPS by hand: node:https costs as much CPU as the fastest contender, and a server that is the bottleneck would
   * make all contenders look alike.
   */
  async https() {
    const { private: key, cert } = await generate([{ name: 'commonName', value: LOCAL }], {
      keySize: 2048,
      algorithm: 'sha256',
      extensions: [{ name: 'subjectAltName', altNames: [{ type: 7, ip: LOCAL }] }],
    });
    const port = await listen(tls.createServer({ key, cert, noDelay: true }, answerAll));
    return { endpoint: `https://${LOCAL}:${port}`, ca: cert };
  },

  /** HTTP that counts the bytes of bodies, and holds answers back on demand. */
  async http() {
    overHttp = http.createServer({ keepAliveTimeout: 60_000, requestTimeout: 0 }, (request, response) => {
      request.on('data', (bytes) => {
        received += bytes.length;
      });
      request.on('end', () => {
        const [, megabytes] = /[?&]media_id=(\d+)/.exec(request.url) ?? [];
        if (megabytes !== undefined) {
          pour(response, Number(megabytes) * MB);
          return;
        }
        response.setHeader('Content-Type', 'application/json');
        if (held) held.push(response);
        else response.end(BODY);
      });
    });
    return { endpoint: `http://${LOCAL}:${await listen(overHttp)}` };
  },

  /** Bytes of bodies since the last time. */
  received() {
    const bytes = received;
    received = 0;
    return bytes;
  },

  /** Closes connections over which nothing is going on. */
  closeIdle() {
    overHttp.closeIdleConnections();
  },

  hold() {
    held = [];
  },

  release() {
    for (const response of held) response.end(BODY);
    held = undefined;
  },
};

/** Sends so many bytes, as fast as they are taken. */
function pour(response, size) {
  response.writeHead(200, { 'Content-Type': 'video/mp4', 'Content-Length': size });
  let left = size;
  const more = () => {
    while (left > 0) {
      const piece = PIECE.subarray(0, left);
      left -= piece.length;
      if (response.write(piece)) continue;
      response.once('drain', more);
      return;
    }
    response.end();
  };
  more();
}

function answerAll(socket) {
  let text = '';
  // One character a byte, so that lengths are lengths.
  socket.setEncoding('latin1');
  socket.on('error', () => socket.destroy());
  socket.on('data', (piece) => {
    text += piece;
    for (;;) {
      const end = text.indexOf('\r\n\r\n') + 4;
      if (end < 4) return;
      const [, length] = /^content-length: *(\d+)/im.exec(text) ?? [];
      // A body in chunks: no contender sends one here.
      if (length === undefined) {
        socket.destroy();
        return;
      }
      if (text.length < end + Number(length)) return;
      text = text.slice(end + Number(length));
      socket.write(ANSWER);
    }
  });
}

function listen(server) {
  return new Promise((resolve) => server.listen(0, LOCAL, 4096, () => resolve(server.address().port)));
}

serve(jobs);
