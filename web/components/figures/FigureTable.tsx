import type { ReactNode } from 'react';
import { Section } from './Section';
import classes from './Figures.module.css';

export interface FigureColumn<Row> {
  header: string;
  cell: (row: Row) => ReactNode;
  /** Figures stand under each other. */
  figure?: boolean;
}

interface FigureRowsProps<Row> {
  /** The heading that names the table. */
  labelledBy: string;
  columns: readonly FigureColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
}

interface FigureTableProps<Row> extends Omit<FigureRowsProps<Row>, 'labelledBy'> {
  id: string;
  title: string;
  /** What the figures mean, for whoever doubts them. */
  note?: string;
}

/** A short table under its heading; nothing at all when there is nothing to tell. The first column names the row. */
export function FigureTable<Row>({ id, title, note, ...table }: FigureTableProps<Row>) {
  if (table.rows.length === 0) return null;
  return (
    <Section id={id} title={title} note={note}>
      <FigureRows labelledBy={id} {...table} />
    </Section>
  );
}

/** The table alone, where its heading has more to it. */
export function FigureRows<Row>({ labelledBy, columns, rows, rowKey }: FigureRowsProps<Row>) {
  return (
    <div className={classes.scroll} role="group" aria-labelledby={labelledBy} tabIndex={0}>
      <table className={classes.table} aria-labelledby={labelledBy}>
        <thead>
          <tr>
            {columns.map(({ header, figure }) => (
              <th key={header} scope="col" data-align={figure ? 'right' : undefined}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map(({ header, cell, figure }, at) =>
                at === 0 ? (
                  <th key={header} scope="row">
                    {cell(row)}
                  </th>
                ) : (
                  <td key={header} data-align={figure ? 'right' : undefined}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
