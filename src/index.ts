/// <reference types="node" preserve="true" />
import './diagnostics/debug-log';
import { API } from './api';

// `import API from 'wechat-api'` compiles to this without esModuleInterop.
Object.defineProperty(API, 'default', { value: API });

export = API;
