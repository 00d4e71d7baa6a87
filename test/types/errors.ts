import API from 'wechat-api';
import type { ErrorName } from 'wechat-api/types';

declare const api: API;

api.getIp((err) => {
  if (!err) return;
  const name: ErrorName = err.name;
  // Node's own, and those of hooks, have other names.
  const other: boolean = err.name === 'Error';
  // A text, as of any error.
  const text: string = err.name.toLowerCase();
  const error: Error = err;
  console.log(name, other, text, error);
});

new API.WeChatAPIError('of a test', { name: 'WeChatAPIResponseTimeoutError' });
new API.WeChatAPIError('of a test', { name: 'MyError' });
