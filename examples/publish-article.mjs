// An article with pictures, from HTML to its address, against a WeChat that runs on this machine:
// node examples/publish-article.mjs
import API from 'wechat-api';
import { createSandbox } from 'wechat-api-sandbox';
import { sunrise } from './picture.mjs';

const picture = sunrise();
const article = {
  title: '日出',
  author: '店长',
  content: `<section style="background: url(cid:sunrise)">
  <p>海边的早晨</p>
  <img src="cid:sunrise" alt="日出">
</section>`,
  cover: picture,
  attachments: { sunrise: picture },
};

const sandbox = await createSandbox();
const api = new API(sandbox.appid, sandbox.appsecret, { endpoint: sandbox.url });

const { plan } = await api.promises.publishArticle({ ...article, dryRun: true });
for (const { by, filename, size } of plan.uploads)
  console.log(`${by} would upload ${filename}, ${size} bytes`);

console.log('Publishing, which takes WeChat some seconds ...');
const { url, pictures } = await api.promises.publishArticle(article);
console.log(`${Object.keys(pictures).join()} is at ${pictures['cid:sunrise']}`);
console.log(`The article is at ${url}`);

await sandbox.close();
