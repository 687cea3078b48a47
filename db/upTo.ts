/** Lists that a screen shows whole: of those that grow over the years it shows so many, and says that there are more. */
export const mostShown = 200;

export interface UpTo<Row> {
  items: Row[];
  more: boolean;
}

/** @param rows one more than are shown was asked for, to know whether there is one */
export function upTo<Row>(rows: readonly Row[], most = mostShown): UpTo<Row> {
  return { items: rows.slice(0, most), more: rows.length > most };
}
