import { Table } from './table.js';

/** A table that gives its rows their ids, which stand in a field of them. */
export class Collection<Key extends string, Row extends Record<Key, string | number>> extends Table<Row> {
  /**
   * @param rows The rows by id, oldest first.
   * @param unknown The errcode of an id that nobody has.
   * @param key The field that holds the id.
   * @param newId Makes an id.
   */
  constructor(
    rows: Map<string, Row>,
    unknown: number,
    private readonly key: Key,
    private readonly newId: () => Row[Key],
  ) {
    super(rows, unknown);
  }

  /** Adds a row under a new id. */
  add(fields: Omit<Row, Key>): Row {
    const id = this.newId();
    return this.set(String(id), Object.assign({ [this.key]: id }, fields) as unknown as Row);
  }
}
