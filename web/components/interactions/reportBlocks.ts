export interface ReportSpan {
  text: string;
  style?: 'bold' | 'italic';
}

export interface ReportBlock {
  kind: 'heading' | 'paragraph' | 'list' | 'numbered';
  lines: ReportSpan[][];
}

/** How a line begins that is more than a line of a paragraph. */
const beginnings: readonly (readonly [ReportBlock['kind'], RegExp])[] = [
  ['heading', /^\s*#+\s+/],
  ['list', /^\s*[-•*]\s+/],
  ['numbered', /^\s*\d{1,2}[.)]\s+/],
];

// An underscore inside a word is one of its letters.
const styled =
  /\*\*(?<bold>[^*\s](?:[^*]*[^*\s])?)\*\*|(?<![\p{L}\p{N}_])_(?<italic>[^_\s](?:[^_]*[^_\s])?)_(?![\p{L}\p{N}_])/gu;

/** What stands between ** is bold, what stands between _ italic; everything else is as it was typed. */
export function reportSpans(line: string): ReportSpan[] {
  const spans: ReportSpan[] = [];
  let from = 0;
  for (const found of line.matchAll(styled)) {
    if (found.index > from) spans.push({ text: line.slice(from, found.index) });
    const { bold, italic } = found.groups ?? {};
    spans.push(bold === undefined ? { text: italic ?? '', style: 'italic' } : { text: bold, style: 'bold' });
    from = found.index + found[0].length;
  }
  if (from < line.length) spans.push({ text: line.slice(from) });
  return spans;
}

/** Paragraphs end at an empty line; lines that begin with a dash or a number make a list, one that begins with # is a heading. */
export function reportBlocks(text: string): ReportBlock[] {
  const blocks: ReportBlock[] = [];
  let open: ReportBlock | undefined;
  for (const line of text.split(/\r?\n/)) {
    const [kind, beginning] = beginnings.find(([, begins]) => begins.test(line)) ?? ['paragraph', ''];
    const spans = reportSpans(line.replace(beginning, ''));
    if (line.trim() === '') open = undefined;
    else if (open?.kind === kind && kind !== 'heading') open.lines.push(spans);
    else blocks.push((open = { kind, lines: [spans] }));
  }
  return blocks;
}
