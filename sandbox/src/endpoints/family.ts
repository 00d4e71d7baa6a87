import type { Collection } from '../core/collection.js';
import type { World } from '../world/world.js';
import { id } from './schema.js';
import type { Checked, Field, Fields } from './schema.js';
import type { Service } from './service.js';

interface Family<Key extends string, Row extends Record<Key, string | number>> {
  service: Service;
  /** The field that holds the id. */
  key: Key;
  rows: (world: World) => Collection<Key, Row>;
  /** One of them. */
  sample: Row;
}

/** What is written, and what becomes of it. */
interface Writing<Body extends Fields, Written> {
  doc?: string;
  body: Body;
  row: (input: Checked<Body>) => Written;
}

/** Makes the endpoints of what is created, changed, deleted, found and listed by an id. */
export function familyOf<Key extends string, Row extends Record<Key, string | number>>({
  service,
  key,
  rows,
  sample,
}: Family<Key, Row>) {
  const keyed = { [key]: id() } as Record<Key, Field<string | number>>;
  const idOf = (input: object) => String((input as Record<Key, string | number>)[key]);
  return {
    /** What `create` and `change` have in common, where that is all. */
    writing: <const Body extends Fields>(writing: Writing<Body, Omit<Row, Key>>) => writing,
    /** Creates one, and tells its id unless it says otherwise. */
    create: <const Body extends Fields>(
      path: string,
      name: string,
      { doc, body, row }: Writing<Body, Omit<Row, Key>>,
      as: (row: Row) => object = (made) => ({ [key]: made[key] }),
    ) =>
      service.post(path, name, {
        doc,
        body,
        reply: as(sample),
        handle: (world, input) => as(rows(world).add(row(input as Checked<Body>))),
      }),
    /** Changes one. */
    change: <const Body extends Fields>(
      path: string,
      name: string,
      { doc, body, row }: Writing<Body, Partial<Row> | Omit<Row, Key>>,
    ) =>
      service.post(path, name, {
        doc,
        body: { ...keyed, ...body },
        handle(world, input) {
          rows(world).update(idOf(input), row(input as unknown as Checked<Body>) as Partial<Row>);
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
