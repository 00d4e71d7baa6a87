// One token for all workers, on any number of machines: npm run redis
import process from 'node:process';
import { Redis } from 'ioredis';
import { RedisStore } from 'wechat-api/stores/redis';
import { start } from './app.mjs';

start(() => new RedisStore(new Redis(process.env.REDIS_URL ?? 'redis://127.0.0.1:6379')));
