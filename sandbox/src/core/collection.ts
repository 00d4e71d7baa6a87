import { Table } from './table.js';

/** A table that makes the ids of its rows. */
export class Collection<Row, Id extends string | number = number> extends Table<Row> {
  /**
   * @param rows The rows by id, oldest first.
   * @param unknown The errcode of an id that nobody has.
   * @param newId Makes an id.
   */
  constructor(
    rows: Map<string, Row>,
    unknown: number,
    private readonly newId: () => Id,
  ) {
    super(rows, unknown);
  }

  /** Adds a row under a new id. */
  add(make: (id: Id) => Row): Row {
    const id = this.newId();
    return this.set(String(id), make(id));
  }
}
