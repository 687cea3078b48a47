/** What the buttons and the keys above a report do to the words that are chosen in it. */
export const reportStyles = ['bold', 'italic', 'heading', 'list'] as const;
export type ReportStyle = (typeof reportStyles)[number];

/** A text, and what of it is chosen. */
export interface Chosen {
  text: string;
  start: number;
  end: number;
}

const marks = { bold: '**', italic: '_' } as const;
const begins = { heading: '# ', list: '- ' } as const;

/** Around what is chosen; a second time takes it away. */
function around({ text, start, end }: Chosen, mark: string): Chosen {
  const [before, chosen, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)];
  if (before.endsWith(mark) && after.startsWith(mark))
    return {
      text: before.slice(0, -mark.length) + chosen + after.slice(mark.length),
      start: start - mark.length,
      end: end - mark.length,
    };
  return { text: `${before}${mark}${chosen}${mark}${after}`, start: start + mark.length, end: end + mark.length };
}

/** At the beginning of each line that is chosen, even in part; a second time takes it away. */
function atBeginnings({ text, start, end }: Chosen, mark: string): Chosen {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const lines = text.slice(from, end).split('\n');
  const marked = lines.every((line) => line.startsWith(mark));
  const changed = lines.map((line) => (marked ? line.slice(mark.length) : `${mark}${line}`)).join('\n');
  const moved = from + changed.length;
  return { text: text.slice(0, from) + changed + text.slice(end), start: lines.length > 1 ? from : moved, end: moved };
}

export function styleReport(chosen: Chosen, style: ReportStyle): Chosen {
  return style === 'bold' || style === 'italic' ? around(chosen, marks[style]) : atBeginnings(chosen, begins[style]);
}

/** Ctrl+B and Ctrl+I, as everywhere. */
export function styleOfKey({
  key,
  ctrlKey,
  metaKey,
}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>): ReportStyle | null {
  if (!ctrlKey && !metaKey) return null;
  return { b: 'bold' as const, i: 'italic' as const }[key.toLowerCase()] ?? null;
}
