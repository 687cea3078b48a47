/** Texts by which a statement that was put together from them would show itself, and a watch on the statements that leave. */
import { watchStatements } from '../../../tools/faults/preload/statements';

/** In every probe: no statement's own text ever holds it, for what people write travels beside the statement. */
export const MARK = 'zqinj';

/** Longer than any answer may take, so that a statement which slept would be missed. */
const SLEEP_SECONDS = 9;

export const probes = [
  `${MARK}' OR '1'='1`,
  `${MARK}'; SELECT pg_sleep(${SLEEP_SECONDS}); --`,
  `${MARK}')) UNION SELECT NULL, NULL, NULL --`,
  `${MARK}" DESC; DROP TABLE audit; --`,
  `'||(SELECT pg_sleep(${SLEEP_SECONDS})::text)||'${MARK}`,
  `${MARK}\\'; COPY users TO STDOUT; --`,
  `${MARK}$$; SELECT pg_sleep(${SLEEP_SECONDS}); $$`,
  `${MARK} ? ?? :id :id: $1 ::int`,
  `$.${MARK}[*] ? (@ like_regex "^(a+)+$")`,
  `{${MARK},"a}`,
  `${MARK} & | ! <-> :* ()`,
  `%${MARK}_%\\`,
  `${MARK}(((((((((([`,
] as const;

export interface Watch {
  /** Statements whose own text held a probe. */
  spoilt: string[];
  /** How many carried one beside them, as a value. */
  carried: number;
  /** While it is on, what is asked is done to its end and then taken back: the world stays as it is. */
  on: boolean;
}

export function watchForProbes(): Watch {
  const watch: Watch = { spoilt: [], carried: 0, on: false };
  watchStatements({
    rewrite: (statement) => {
      if (!watch.on) return statement;
      if (statement.text.includes(MARK)) watch.spoilt.push(statement.text);
      if (JSON.stringify([statement.values]).includes(MARK)) watch.carried += 1;
      return statement.text === 'COMMIT;' ? { ...statement, text: 'ROLLBACK;' } : statement;
    },
  });
  return watch;
}
