import type { Collection } from '../core/collection.js';
import type { World } from '../world/world.js';
import { id } from './schema.js';
import type { Checked, Field, Fields } from './schema.js';
import type { Service } from './service.js';

interface Family<Row, Id extends string | number> {
  service: Service;
  /** The field that holds the id. */
  key: keyof Row & string;
  rows: (world: World) => Collection<Row, Id>;
  /** One of them. */
  sample: Row;
}

/** What is written, and what becomes of it. */
interface Writing<Body extends Fields, Id, Written> {
  doc?: string;
  body: Body;
  row: (input: Checked<Body>, id: Id) => Written;
}

/** Makes the endpoints of what is created, changed, deleted, found and listed by an id. */
export function familyOf<Row extends object, Id extends string | number>(family: Family<Row, Id>) {
  const { service, key, rows, sample } = family;
  const keyed = { [key]: id() } as Record<string, Field<string | number>>;
  const idOf = (input: object) => String((input as Record<string, unknown>)[key]);
  return {
    /** What `create` and `change` have in common, where that is all. */
    writing: <const Body extends Fields>(writing: Writing<Body, Id, Row>) => writing,
    /** Creates one, and tells its id unless it says otherwise. */
    create: <const Body extends Fields>(
      path: string,
      name: string,
      { doc, body, row }: Writing<Body, Id, Row>,
      as: (row: Row) => object = (made) => ({ [key]: made[key] }),
    ) =>
      service.post(path, name, {
        doc,
        body,
        reply: as(sample),
        handle: (world, input) => as(rows(world).add((made) => row(input, made))),
      }),
    /** Changes one; what a request leaves out stays. */
    change: <const Body extends Fields>(
      path: string,
      name: string,
      { doc, body, row }: Writing<Body, Id, Partial<Row>>,
    ) =>
      service.post(path, name, {
        doc,
        body: { ...keyed, ...body },
        handle(world, input) {
          const found = rows(world).get(idOf(input));
          const changes = Object.entries(row(input as unknown as Checked<Body>, found[key] as Id));
          Object.assign(found, Object.fromEntries(changes.filter(([, value]) => value !== undefined)));
        },
      }),
    /** Deletes one. */
    remove: (path: string, name: string, doc?: string) =>
      service.post(path, name, {
        doc,
        body: keyed,
        handle(world, input) {
          rows(world).remove(idOf(input));
        },
      }),
    /** Tells about one. */
    find: (path: string, name: string, as: (row: Row) => object) =>
      service.post(path, name, {
        body: keyed,
        reply: as(sample),
        handle: (world, input) => as(rows(world).get(idOf(input))),
      }),
    /** Lists all. */
    list: (path: string, name: string, as: (rows: Row[]) => object) =>
      service.get(path, name, { reply: as([sample]), handle: (world) => as(rows(world).list) }),
  };
}
