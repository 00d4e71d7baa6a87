import API from 'wechat-api';

declare const api: API;

api.getIp((_err, { ip_list: [first] }) => first?.startsWith('101.'));
// @ts-expect-error it takes no argument
api.getIp('101.226.103.0', () => {});

const list: Promise<{ ip_list: string[] }> = api.promises.getIp();
void list;

api.getApiDomainIp((_err, { ip_list: [first] }) => first?.startsWith('101.'));
// @ts-expect-error it takes no argument
api.getApiDomainIp('101.226.103.0', () => {});

const domain: Promise<{ ip_list: string[] }> = api.promises.getApiDomainIp();
void domain;
