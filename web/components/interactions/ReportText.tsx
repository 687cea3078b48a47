import { reportBlocks } from './reportBlocks';
import type { ReportBlock, ReportSpan } from './reportBlocks';
import classes from './Interactions.module.css';

/** A meeting report: headings, paragraphs and lists, words in bold or italic. Never markup of its writer: each word is a text of its own. */
export function ReportText({ text }: { text: string }) {
  return (
    <div className={classes.report}>
      {reportBlocks(text).map((block, at) => (
        <Block key={at} block={block} />
      ))}
    </div>
  );
}

function Block({ block: { kind, lines } }: { block: ReportBlock }) {
  switch (kind) {
    case 'heading':
      return (
        <p className={classes.reportHeading}>
          <Spans spans={lines[0] ?? []} />
        </p>
      );
    case 'paragraph':
      return (
        <p>
          {lines.map((spans, at) => (
            <span key={at}>
              {at > 0 && '\n'}
              <Spans spans={spans} />
            </span>
          ))}
        </p>
      );
    case 'list':
      return <ul>{lines.map(itemOf)}</ul>;
    case 'numbered':
      return <ol>{lines.map(itemOf)}</ol>;
  }
}

const itemOf = (spans: ReportSpan[], at: number) => (
  <li key={at}>
    <Spans spans={spans} />
  </li>
);

function Spans({ spans }: { spans: ReportSpan[] }) {
  return spans.map(({ text, style }, at) => {
    if (style === 'bold') return <strong key={at}>{text}</strong>;
    return style === 'italic' ? <em key={at}>{text}</em> : text;
  });
}
