import { loadPeer } from '../../drivers/peers.js';
import { chain } from '../../kit/chain.js';
import { own, type Methods, type Story } from '../../kit/step.js';

const TEXT = `<xml><ToUserName>gh_shop</ToUserName><FromUserName>o1</FromUserName><CreateTime>1</CreateTime>
<MsgType>text</MsgType><Content>在吗</Content><MsgId>1</MsgId></xml>`;

type Request = new (method: string, url: string, headers: object, body: string | null) => Methods;

/** A request as it comes from WeChat. */
function pushed(method: string, url: string, body: string | null = null): Methods {
  const { ServerRequest } = loadPeer('node-easywechat') as { ServerRequest: Request };
  return new ServerRequest(method, url, {}, body);
}

/** A field of the XML that the encryptor writes. */
const field = (xml: string, name: string) =>
  new RegExp(`<${name}>(?:<!\\[CDATA\\[)?([^\\]<]+)`).exec(xml)?.[1] ?? '';

const hears = (_: unknown, next: (message: unknown) => unknown) => next(_);

/** Has the application hear what WeChat pushes, and checks the answer. */
const serves = (method: string, push: (app: Methods) => Methods, expected: RegExp) =>
  own(
    method,
    async (app) => {
      app.setRequest?.(push(app));
      const { content } = (await (app.getServer?.() as Methods).serve?.()) as { content: unknown };
      if (!expected.test(String(content))) throw new Error(`it answers ${String(content)}`);
    },
    { silent: true },
  );

/** Pushes, written as WeChat writes them. */
export const server: Story = [
  serves('Server.serve', () => pushed('GET', '/?echostr=hello'), /^hello$/),
  serves('Server.serve', () => pushed('POST', '/', TEXT), /^success$/),
  chain('Server.addMessageListener', [['getServer'], ['addMessageListener', 'text', () => '在的']], {
    silent: true,
  }),
  // Where there is a key it encrypts all replies, also to pushes that were not encrypted.
  serves('ServerInterface.transformToReply', () => pushed('POST', '/', TEXT), /Encrypt/),
  serves(
    'Server.decryptRequestMessage',
    (app) => {
      const xml = (app.getEncryptor?.() as Methods).encrypt?.(TEXT) as string;
      const [signature, timestamp, nonce] = ['MsgSignature', 'TimeStamp', 'Nonce'].map((name) =>
        field(xml, name),
      );
      return pushed('POST', `/?msg_signature=${signature}&timestamp=${timestamp}&nonce=${nonce}`, xml);
    },
    /Encrypt/,
  ),
  chain('Encryptor.getToken', [['getEncryptor'], ['getToken']], { silent: true }),
  chain('Server.addEventListener', [['getServer'], ['addEventListener', 'subscribe', hears]], {
    silent: true,
  }),
  ...['with', 'prepend', 'has', 'indexOf', 'without', 'withoutHandler'].map((name) =>
    chain(`ServerInterface.${name}`, [['getServer'], [name, hears]], { silent: true }),
  ),
  chain('ServerInterface.when', [['getServer'], ['when', true, hears]], { silent: true }),
  chain('ServerInterface.getHandlers', [['getServer'], ['getHandlers']], { silent: true }),
  own('ServerInterface.setRequest', (app) => (app.getServer?.() as Methods).getRequest?.(), { silent: true }),
  own('Application.setServer', (app) => app.setServer?.(app.getServer?.()), { silent: true }),
];
