/** What `require('wechat-api/lib/…')` of any other file comes to: where a program finds now what it looks for. */
throw Object.assign(
  new Error(
    "wechat-api 2 has no files in 'lib' but 'wechat-api/lib/util'. " +
      "All methods of its lib/api_… are on the client that require('wechat-api') is, API.AccessToken too; " +
      'an endpoint of your own is api.invoke(path, body, callback) or API.mixin(methods); ' +
      "types are in 'wechat-api/types'",
  ),
  { code: 'ERR_PACKAGE_PATH_NOT_EXPORTED' },
);

export {};
