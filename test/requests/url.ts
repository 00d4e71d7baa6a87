import { call } from './row.js';

export const url = {
  shorturl: [
    call('https://shop.example/goods?a=1&b=2').post('/cgi-bin/shorturl', {
      action: 'long2short',
      long_url: 'https://shop.example/goods?a=1&b=2',
    }),
  ],
};
