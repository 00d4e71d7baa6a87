import API from 'wechat-api';

declare const api: API;

api.shorturl('https://shop.example', (_err, { short_url }) => short_url.length);
// @ts-expect-error the URL is missing
api.shorturl(() => {});

const short: Promise<{ short_url: string }> = api.promises.shorturl('https://shop.example');
void short;
