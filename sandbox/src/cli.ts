import { explainErrcode } from 'wechat-api/errcodes';
import { run } from './cli/run.js';
import type { RunningSandbox, StartOptions } from './cli/running-sandbox.js';
import { createSandbox } from './sandbox.js';

/** What an account shows of its followers at the start. */
const SHOWN = 3;

async function started({ overlap, ...options }: StartOptions): Promise<RunningSandbox> {
  const sandbox = await createSandbox({ ...options, tokenOverlap: overlap });
  return {
    url: sandbox.url,
    accounts: sandbox.platform.all.map(({ context: { account }, followers, templates }) => ({
      ...account,
      templateId: templates.list[0]?.template_id ?? '',
      openids: followers.first(SHOWN).map(({ openid }) => openid),
    })),
    onExchange(listener) {
      sandbox.onExchange(({ status = 0, errcode, ms = 0, ...exchange }) => {
        listener({ ...exchange, status, errcode: errcode === 0 ? undefined : errcode, ms });
      });
    },
    close: () => sandbox.close(),
  };
}

process.exitCode = await run(process.argv.slice(2), { createSandbox: started, explain: explainErrcode });
