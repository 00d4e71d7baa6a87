/// <reference types="node" preserve="true" />
import { API } from './api';

// `import API from 'wechat-api'` compiles to this without esModuleInterop.
Object.defineProperty(API, 'default', { value: API });

export = API;
