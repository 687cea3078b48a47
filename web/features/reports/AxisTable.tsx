import { emptyName } from '../../../domain/french/names';
import { FigureTable, type FigureColumn } from '../../components/figures/FigureTable';

/** One value of what a report is read by; without a name, nothing was chosen. */
interface AxisValue {
  key: string | null;
  name: string | null;
}

export interface AxisTableProps<Row extends AxisValue> {
  id: string;
  title: string;
  /** What its rows are. */
  first: string;
  rows: readonly Row[];
}

/** A table that reads by one axis: its rows are named by their value, « (Vide) » where there is none. */
export function AxisTable<Row extends AxisValue>({
  id,
  title,
  first,
  rows,
  columns,
}: AxisTableProps<Row> & { columns: readonly FigureColumn<Row>[] }) {
  return (
    <FigureTable
      id={id}
      title={title}
      rows={rows}
      rowKey={({ key }) => key ?? ''}
      columns={[{ header: first, cell: ({ name }) => name ?? emptyName }, ...columns]}
    />
  );
}
