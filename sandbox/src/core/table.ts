import { WeChatError } from '../base/wechat-error.js';

/** What is created, found, listed and deleted by an id. */
export class Table<Row> {
  /**
   * @param rows The rows by id, oldest first.
   * @param unknown The errcode of an id that nobody has.
   */
  constructor(
    private readonly rows: Map<string, Row>,
    private readonly unknown: number,
  ) {}

  get size(): number {
    return this.rows.size;
  }

  /** All rows, oldest first. */
  get list(): Row[] {
    return [...this.rows.values()];
  }

  /** The row of an id, if there is one. */
  find(id: string): Row | undefined {
    return this.rows.get(id);
  }

  /** The row of an id; where there is none, WeChat says so. */
  get(id: string): Row {
    const row = this.rows.get(id);
    if (row === undefined) throw new WeChatError(this.unknown);
    return row;
  }

  /** Adds a row, or puts another in its place. */
  set(id: string, row: Row): Row {
    this.rows.set(id, row);
    return row;
  }

  /** Changes some fields of a row. */
  update(id: string, changes: Partial<Row>): Row {
    return Object.assign(this.get(id) as object, changes) as Row;
  }

  /** Deletes a row that must be there. */
  remove(id: string): Row {
    const row = this.get(id);
    this.rows.delete(id);
    return row;
  }

  /** Some of the rows, and how many there are. */
  page(
    offset: number,
    count: number,
    wanted: (row: Row) => boolean = () => true,
  ): { rows: Row[]; total: number } {
    const all = this.list.filter(wanted);
    return { rows: all.slice(offset, offset + count), total: all.length };
  }
}
