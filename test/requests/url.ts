import { call } from './row.js';

export const url = {
  shorturl: [
    call('https://shop.example/goods?a=1&b=2').post('/cgi-bin/shorturl', {
      action: 'long2short',
      long_url: 'https://shop.example/goods?a=1&b=2',
    }),
  ],
  genShortKey: [
    call('loooooong data').post('/cgi-bin/shorten/gen', { long_data: 'loooooong data' }),
    call('loooooong data', 86400).post('/cgi-bin/shorten/gen', {
      long_data: 'loooooong data',
      expire_seconds: 86400,
    }),
  ],
  fetchShortKey: [call('Kv8ahXd03EzSbAs').post('/cgi-bin/shorten/fetch', { short_key: 'Kv8ahXd03EzSbAs' })],
};
