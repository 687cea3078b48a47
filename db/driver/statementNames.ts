import { createHash } from 'node:crypto';

/** A text that came so often comes again. */
const seenBefore = 3;
/** Each connection keeps a plan per name, some tens of kilobytes. */
const mostNames = 250;
/** After a migration such a statement has other columns, and PostgreSQL refuses the plan that was kept. */
const everyColumn = /\*(?!\s*\))/;

/** Names for statements that are sent again and again, so that PostgreSQL reads and plans each once per connection. */
export function statementNames(): (text: string) => string | undefined {
  const seen = new Map<string, number>();
  const names = new Map<string, string>();
  return (text) => {
    const known = names.get(text);
    if (known !== undefined || names.size >= mostNames || everyColumn.test(text)) return known;
    const times = (seen.get(text) ?? 0) + 1;
    // Texts that are put together anew each time would fill this for nothing.
    if (seen.size > 2000) seen.clear();
    seen.set(text, times);
    if (times < seenBefore) return undefined;
    const name = `s${createHash('sha256').update(text).digest('hex').slice(0, 24)}`;
    names.set(text, name);
    return name;
  };
}
