import { explainErrcode } from 'wechat-api/errcodes';
import { run } from './cli/run.js';
import type { RunningSandbox, StartOptions } from './cli/running-sandbox.js';
import { createSandbox } from './sandbox.js';

/** How many followers of an account are shown at the start. */
const SHOWN = 3;

async function started(options: StartOptions): Promise<RunningSandbox> {
  const sandbox = await createSandbox(options);
  return {
    url: sandbox.url,
    accounts: sandbox.platform.all.map(({ context: { account }, followers, templates }) => ({
      appid: account.appid,
      appsecret: account.appsecret,
      openids: followers.first(SHOWN).map(({ openid }) => openid),
      templateId: templates.list[0]?.template_id,
    })),
    onExchange(listener) {
      sandbox.log.on(({ request, reply, ms = 0, appid, note }) => {
        const { method, path, query, at } = request;
        const { status = 0, errcode } = reply ?? {};
        listener({
          method,
          path,
          query,
          status,
          errcode: errcode === 0 ? undefined : errcode,
          ms,
          appid,
          at,
          note,
        });
      });
    },
    close: () => sandbox.close(),
  };
}

process.exitCode = await run(process.argv.slice(2), { createSandbox: started, explain: explainErrcode });
