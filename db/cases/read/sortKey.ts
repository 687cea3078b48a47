import type { CursorKey } from './cursor';

/** What a list is sorted by, in SQL, and how its cursor carries it. */
export interface SortKey {
  /** The value itself: it is compared and sorted as what it is, by an index where there is one. */
  value: string;
  /** As text, without loss. */
  written: string;
  /** What the cursor's text is read as. */
  type: string;
  kind: CursorKey;
  /** What the value needs beside the listed table. */
  join?: string;
}

/** PostgreSQL counts microseconds: a cursor in milliseconds would show rows twice, or never. */
export function instantKey(value: string): SortKey {
  return {
    value,
    written: `CASE WHEN isfinite(${value}) THEN to_char(${value} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') ELSE (${value})::text END`,
    type: 'timestamptz',
    kind: 'instant',
  };
}
