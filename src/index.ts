/// <reference types="node" preserve="true" />
import './diagnostics/debug-log';
import { API } from './api';

declare const exports: Record<string, unknown>;
const named = API as unknown as Record<string, unknown>;

// `import API from 'wechat-api'` compiles to this without esModuleInterop.
Object.defineProperty(API, 'default', { value: API });

// `import { API } from 'wechat-api'`. Enumerable: older versions of TypeScript copy nothing else of a module.
Object.defineProperty(API, 'API', { value: API, enumerable: true });

// Node.js looks for the names of an ES import in the text of this file, and then for what they are in `API`.
exports.API = named.API;
exports.AccessToken = named.AccessToken;
exports.WeChatAPIError = named.WeChatAPIError;
exports.mixin = named.mixin;
exports.patch = named.patch;
exports.ext = named.ext;

export = API;
