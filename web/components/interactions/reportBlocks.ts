export interface ReportBlock {
  kind: 'paragraph' | 'list';
  lines: string[];
}

const item = /^\s*[-•*]\s+/;

/** Paragraphs end at an empty line; lines that begin with a dash make a list. */
export function reportBlocks(text: string): ReportBlock[] {
  const blocks: ReportBlock[] = [];
  let open: ReportBlock | undefined;
  for (const line of text.split(/\r?\n/)) {
    const kind = item.test(line) ? 'list' : 'paragraph';
    if (line.trim() === '') open = undefined;
    else if (open?.kind === kind) open.lines.push(line.replace(item, ''));
    else blocks.push((open = { kind, lines: [line.replace(item, '')] }));
  }
  return blocks;
}
