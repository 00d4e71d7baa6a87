import API from 'wechat-api';

declare const api: API;

api.shorturl('https://shop.example', (_err, { short_url }) => short_url.length);
// @ts-expect-error the URL is missing
api.shorturl(() => {});

const short: Promise<{ short_url: string }> = api.promises.shorturl('https://shop.example');
void short;

api.genShortKey('loooong data', (_err, { short_key }) => short_key.length);
api.genShortKey('loooong data', 86400, (_err, { short_key }) => short_key.length);
// @ts-expect-error seconds are a number
api.genShortKey('loooong data', '86400', () => {});

api.fetchShortKey('Kv8ahXd03EzSbAs', (_err, data) => data.long_data + data.create_time.toFixed());
// @ts-expect-error the key is missing
api.fetchShortKey(() => {});

const key: Promise<{ short_key: string }> = api.promises.genShortKey('loooong data');
void key;
const data: Promise<{ expire_seconds: number }> = api.promises.fetchShortKey('Kv8ahXd03EzSbAs');
void data;
