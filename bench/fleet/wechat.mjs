// The process that plays WeChat: the sandbox, with answers that take as long as over the internet.
import { createSandbox } from 'wechat-api-sandbox';
import { serve } from '../lib/jobs.mjs';

const LATENCY = 50;

let sandbox;

const jobs = {
  /** A new account, which has no token yet. */
  async open() {
    await sandbox?.close();
    sandbox = await createSandbox({ latency: LATENCY, tokenOverlap: 300 });
    const { url, appid, appsecret } = sandbox;
    return { url, appid, appsecret };
  },

  tokenRequests() {
    return sandbox.count('/cgi-bin/token');
  },
};

serve(jobs);
