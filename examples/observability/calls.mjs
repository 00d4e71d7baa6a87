// What the examples beside this one watch: three calls to a WeChat that runs on this machine.
import API from 'wechat-api';
import { createSandbox } from 'wechat-api-sandbox';

export async function makeCalls() {
  const sandbox = await createSandbox();
  const api = new API(sandbox.appid, sandbox.appsecret, { endpoint: sandbox.url });
  const openid = sandbox.follow({ remark: '林雨' });
  try {
    await api.promises.sendText(openid, '欢迎关注！');
    sandbox.revokeToken();
    await api.promises.getUser(openid); // finds a dead token, and is sent again with a new one
    await api.promises.getUser('not-an-openid').catch(() => undefined); // errcode 40003
  } finally {
    await sandbox.close();
  }
}
