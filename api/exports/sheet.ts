import { todayInParis } from '../../domain/dates/zone';
import { parseAmount, type Money } from '../../domain/money/cents';
import type { Cell } from './cell';

/** How a list is written to a file: the columns of its screen, in their order, under their names. */
export interface Sheet<Row> {
  /** Names the file and the tab. */
  title: string;
  columns: readonly (readonly [header: string, cell: (row: Row) => Cell])[];
}

export const headOf = <Row>({ columns }: Sheet<Row>): string[] => columns.map(([header]) => header);
export const cellsOf = <Row>({ columns }: Sheet<Row>, row: Row): Cell[] => columns.map(([, cell]) => cell(row));

export const asDay = (day: string | null): Cell => (day === null ? null : { day });
/** The day in Paris of an instant. */
export const asDayOf = (instant: string | null): Cell =>
  instant === null ? null : { day: todayInParis(new Date(instant)) };
export const asAmount = (money: Money | null): Cell => (money === null ? null : parseAmount(money.amount) / 100);
/** The French name of a code. @throws RangeError when it has none: a bug of ours */
export function nameIn<Name extends string>(names: Readonly<Record<Name, string>>): (code: string) => string {
  return (code) => {
    const name = (names as Readonly<Record<string, string>>)[code];
    if (name === undefined) throw new RangeError(`${code} has no name`);
    return name;
  };
}
