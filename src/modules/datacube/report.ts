import { make, post } from '../../endpoint';

/** 统计数据 — Rows of statistics. */
export interface DataReport<Row> {
  /** 数据列表 — The rows; a day without figures has none. */
  list: Row[];
}

/** 统计接口 — A method that gets the rows of a span of days: every method here is this one under another name. */
export const report = <Report>(name: string) =>
  make((beginDate: string, endDate: string) =>
    post<Report>(`/datacube/${name}`, { begin_date: beginDate, end_date: endDate }),
  );
