/** WeChat's hosts that the sandbox stands for: the API with its entrances by region, pages, files and pictures. */
export const WECHAT_HOSTS: readonly string[] = [
  'api.weixin.qq.com',
  'api2.weixin.qq.com',
  'sh.api.weixin.qq.com',
  'sz.api.weixin.qq.com',
  'hk.api.weixin.qq.com',
  'file.api.weixin.qq.com',
  'mp.weixin.qq.com',
  'open.weixin.qq.com',
  'mmbiz.qpic.cn',
];
