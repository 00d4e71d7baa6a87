import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { createSandbox } from 'wechat-api-sandbox';
import { routes } from '../../sandbox/dist/control/routes.js';
import { endpoints } from '../../sandbox/dist/endpoints/endpoints.js';

interface Operation {
  summary: string;
  parameters: { name: string; in: string; schema: object }[];
  requestBody?: { content: Record<string, { schema: object }> };
  responses: Record<string, { content?: Record<string, { schema: object; example?: unknown }> }>;
}

describe('/_sandbox/openapi.json', () => {
  let description: { openapi: string; paths: Record<string, Record<string, Operation>> };
  let operations: [string, Operation][];

  beforeAll(async () => {
    const sandbox = await createSandbox();
    const answer = await fetch(`${sandbox.url}/_sandbox/openapi.json`);
    description = (await answer.json()) as typeof description;
    operations = Object.entries(description.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, one]): [string, Operation] => [
        `${method.toUpperCase()} ${path}`,
        one,
      ]),
    );
    await sandbox.close();
  });

  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    const result = await validator.validate(description);
    expect(result.errors ?? []).toEqual([]);
    expect(validator.version).toBe('3.1');
  });

  it('has every endpoint and every verb', () => {
    const path = (one: string) => one.replace('*', '{id}');
    const wanted = [
      ...endpoints.map((one) => `${one.method} ${path(one.path)}`),
      ...routes.map((one) => `${one.method} /_sandbox/${path(one.path)}`),
      'GET /_sandbox/events',
    ];
    const there = operations.map(([name]) => name);
    expect(wanted.filter((name) => !there.includes(name))).toEqual([]);
    expect(new Set(wanted).size).toBe(wanted.length);
  });

  it('names each in Chinese and in English, and the parts of its path', () => {
    for (const [name, { summary, parameters = [] }] of operations) {
      expect(summary, name).toMatch(/^.*\P{ASCII}.* — [A-Z].*\.$/su);
      const inPath = parameters.filter((one) => one.in === 'path').map((one) => one.name);
      expect(inPath, name).toEqual(name.includes('{id}') ? ['id'] : []);
    }
  });

  it('has schemas that a validator takes, and samples that fit them', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    for (const [name, { parameters = [], requestBody, responses }] of operations) {
      for (const { schema } of parameters) expect(() => ajv.compile(schema), name).not.toThrow();
      for (const { schema } of Object.values(requestBody?.content ?? {}))
        expect(() => ajv.compile(schema), name).not.toThrow();
      for (const { schema, example } of Object.values(responses[200]?.content ?? {})) {
        const check = ajv.compile(schema);
        if (example !== undefined) check(example);
        expect(check.errors ?? [], name).toEqual([]);
      }
    }
  });
});
