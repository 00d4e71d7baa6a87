import { Readable } from 'node:stream';
import { isThenable } from '../callbacks/call-hook';
import { once, type Done } from '../callbacks/deliver';
import { isBrokenSocket, transportError } from '../errors/transport-error';
import { own } from '../own';
import { abortError, requireSignal, untilAborted } from '../callbacks/abort';
import { addressText } from './address';
import { now } from '../clock';
import type { Connections } from './connect/connections';
import { companyOf } from './company';
import { decode } from './answer/decode';
import { dispatchOptions } from './dispatch-options';
import { Exchange, type Dispatcher, type Limits, type RawAnswer, type Receiver } from './exchange';
import { headerIn } from './headers';
import { needsUrllib, outgoing, type Outgoing } from './options/outgoing-request';
import { globalDispatcher, isMock } from './connect/global-dispatcher';
import { proxyFor } from './connect/proxy';
import { translate } from './options/agents';
import { redirected, type Redirected } from './redirect';
import { cleanResponse, responseOf, type Response } from './answer/response';
import type { Sender } from './sender';
import { settingsOf, type Settings, type Transfer } from './options/merged-options';
import { ProgressListener } from './progress-listener';
import { bytesAt } from './body/kinds';
import { piecesOf, release, SizedBody } from './body/streams';
import { answerTimeout, connectTimeout } from './options/timeouts';
import { sizeLimit } from './answer/size-limit';
import { unpack, unpackerFor } from './answer/unpack';
import { replacedRequest } from './urllib';
import { requestViaReplaced, requestViaUrllib, type UrllibAnswer } from './via-urllib';

/**
 * Sends one request and reads the answer; `res` is there once WeChat has begun to answer.
 *
 * @param sender whose request it is, perhaps a view by `with`
 * @param client whose connections it goes by: its timeout bounds connecting
 */
export function send(
  sender: Sender,
  client: Sender,
  connections: Connections,
  url: unknown,
  given: Transfer,
  done: Done,
): void {
  const sending = new Sending(sender.appsecret, done);
  try {
    sending.start(sender, client, connections, url, given);
  } catch (thrown) {
    sending.fail(thrown);
  }
}

/** One request on its way, with what is sent in its place: a second try of a GET, or where a redirect leads. */
class Sending implements Receiver {
  readonly #appsecret: string;
  #done: Done;
  readonly #begun = now();
  #url = '';
  #settings!: Settings;
  #request!: Outgoing;
  /** The one to use, unless a hook has another. */
  #dispatcher!: Dispatcher;
  #earlier: string[] = [];
  #retries = 0;
  #isConnected = false;
  /** Whether no other way than ours was taken, of which nobody knows how far a request has come. */
  #isOurs = false;
  /** Whether what somebody has put in the place of urllib sends it. */
  #isForeign = false;
  #body: Readable | undefined;
  #progress: ProgressListener | undefined;

  constructor(appsecret: string, done: Done) {
    this.#appsecret = appsecret;
    this.#done = once(done);
  }

  start(sender: Sender, client: Sender, connections: Connections, url: unknown, given: Transfer): void {
    this.#url = addressText(url);
    const settings = (this.#settings = settingsOf(sender.defaults, given));
    requireSignal(settings.signal);
    if (settings.onProgress) this.#progress = new ProgressListener(settings.onProgress);
    if (settings.agent !== undefined || settings.httpsAgent !== undefined) translate(settings, this.#url);
    const proxy = proxyFor(this.#url, settings);
    const dispatcher = (this.#dispatcher =
      (settings.dispatcher as Dispatcher | undefined) ??
      globalDispatcher(settings, proxy) ??
      connections.dispatcherFor(settings, proxy, connectTimeout(own(client.defaults, 'timeout'))));
    const request = (this.#request = outgoing(settings, dispatcher));
    if (settings.beforeRequest || sender.hook) {
      const seen: unknown[] = [settings.beforeRequest?.(request), sender.hook?.(request)];
      if (seen.some(isThenable)) {
        this.#done = untilAborted(settings.signal ?? undefined, this.#done) ?? this.#done;
        this.#follow(Promise.all(seen), () => {
          this.#transmit();
        });
        return;
      }
    }
    this.#transmit();
  }

  /** Goes on when a promise is kept; fails when it is not, or when going on does. */
  #follow<T>(promise: Promise<T>, then: (value: T) => void): void {
    promise.then(then).catch((thrown: unknown) => {
      this.fail(thrown);
    });
  }

  #transmit(): void {
    const request = this.#request;
    const replaced = replacedRequest();
    const isPlain = !replaced && !needsUrllib(request);
    this.#isOurs = isPlain;
    if (isPlain) {
      this.#dispatch();
      return;
    }
    if (replaced) {
      this.#isForeign = true;
      this.#follow(requestViaReplaced(replaced, this.#url, request), (answered) => {
        this.#answered(answered);
      });
      return;
    }
    this.#follow(requestViaUrllib(this.#url, request), (answered) => {
      // Redirects are followed here: urllib would send the body, and what it holds, to any origin.
      const next = redirected(this.#url, request, answered.res as RawAnswer, this.#earlier.length);
      if (next) this.#move(next);
      else this.#answered(answered);
    });
  }

  #dispatch(): void {
    const request = this.#request;
    const options = dispatchOptions(this.#url, request);
    requireSignal(request.signal);
    const limits: Limits = {
      patience: answerTimeout(request.timeout),
      size: sizeLimit(this.#settings),
      hasBody: options.method !== 'HEAD',
      signal: request.signal ?? undefined,
    };
    const { body } = options;
    const company = companyOf(this.#settings, this.#progress, body, request.headers);
    const exchange = new Exchange(limits, this, company);
    if (body instanceof Readable) {
      // What breaks before anybody reads is met again when it is read.
      body.on('error', ignore);
      this.#body = body;
      const pieces = piecesOf(body, exchange);
      const length = Number(headerIn(request.headers, 'content-length'));
      options.body = (length > 0 ? new SizedBody(length, pieces) : pieces) as never;
    }
    const dispatcher = (request.dispatcher as Dispatcher | undefined) ?? this.#dispatcher;
    // A MockAgent of undici 6 begins a request only when it answers: waiting begins before.
    if (isMock(dispatcher)) exchange.moved();
    exchange.start(dispatcher, options);
  }

  /** An exchange has ended. */
  ended(failure: Error | undefined, answer: RawAnswer | undefined, isConnected: boolean): void {
    this.#isConnected = isConnected;
    if (this.#body) release(this.#body);
    try {
      if (failure) this.#retryOrFail(failure, answer);
      else this.#finish(answer as RawAnswer);
    } catch (thrown) {
      this.fail(thrown, answer && this.#response(answer));
    }
  }

  #retryOrFail(failure: Error, answer: RawAnswer | undefined): void {
    const { code } = failure as NodeJS.ErrnoException;
    const { method, socketErrorRetry } = this.#request;
    // A POST that may have arrived is never sent again, whatever a hook has made of a GET.
    const mayRetry =
      /^(get|head)$/i.test(method) && this.#retries < socketErrorRetry && !this.#settings.intake?.isSpent;
    if (isBrokenSocket(code) && mayRetry) {
      this.#retries++;
      this.#dispatch();
    } else this.fail(failure, answer && this.#response(answer));
  }

  #finish(answer: RawAnswer): void {
    const next = this.#request.followRedirect
      ? redirected(this.#url, this.#request, answer, this.#earlier.length)
      : undefined;
    if (next) {
      this.#move(next);
      return;
    }
    if (answer.taken !== undefined) {
      this.#hand(answer.taken, this.#response(answer));
      return;
    }
    const [first, ...others] = answer.pieces;
    const body = first && others.length === 0 ? first : Buffer.concat(answer.pieces);
    const unpacker = unpackerFor(answer.headers['content-encoding']);
    if (!unpacker || body.length === 0) this.#hand(body, this.#response(answer));
    else {
      unpack(unpacker, body, sizeLimit(this.#settings), (error, unpacked) => {
        const res = this.#response(answer);
        const { signal } = this.#request;
        if (signal?.aborted) this.fail(abortError(signal), res);
        else if (error) this.fail(error, res);
        else this.#hand(unpacked, res);
      });
    }
  }

  /** Sends where a redirect leads. */
  #move({ url, request }: Redirected): void {
    this.#earlier.push(this.#url);
    this.#url = url;
    this.#request = request;
    this.#transmit();
  }

  #response(answer: RawAnswer): Response {
    return responseOf(answer, {
      url: this.#url,
      appsecret: this.#appsecret,
      rt: Math.round(now() - this.#begun),
      earlier: this.#earlier,
      retries: this.#retries,
    });
  }

  #answered({ data, res }: UrllibAnswer): void {
    // Whoever replaces urllib may answer with less.
    const response = (res ?? {}) as Response;
    this.#hand(data, cleanResponse(response, [...this.#earlier, this.#url], this.#appsecret));
  }

  #hand(body: unknown, res: Response): void {
    let data: unknown;
    try {
      data = decode(body, res, this.#settings.dataType, this.#url);
    } catch (misread) {
      // The text, as `data`: an error shows nothing of it, since it may hold a token.
      this.fail(misread, res, bytesAt(body)?.toString() ?? body);
      return;
    }
    this.#done(null, data, res);
  }

  /**
   * @param res the answer, if one had begun
   * @param data what there is of its body
   */
  fail(thrown: unknown, res?: Response, data?: unknown): void {
    const facts = {
      url: this.#url,
      earlier: this.#earlier,
      appsecret: this.#appsecret,
      status: res?.status,
      isConnected: this.#isConnected,
      isUnsent: this.#isOurs && !this.#isConnected && !res,
      isForeign: this.#isForeign,
    };
    const error = transportError(thrown, facts);
    if (error.name === 'WeChatAPIArgumentError') this.#done(error);
    else this.#done(error, data, res ?? this.#response(noAnswer()));
  }
}

/** In the place of an answer where there is none: programs look at `res.statusCode` whatever the error is. */
function noAnswer(): RawAnswer {
  return { status: -1, headers: {}, size: 0, pieces: [] };
}

function ignore(): void {
  // Nothing is lost: see where it is set.
}
