import { API } from './api';

export = API;
