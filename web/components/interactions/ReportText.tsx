import { reportBlocks } from './reportBlocks';
import classes from './Interactions.module.css';

/** A meeting report as it was typed: paragraphs, and lists of the lines that begin with a dash. Never markup of its writer. */
export function ReportText({ text }: { text: string }) {
  return (
    <div className={classes.report}>
      {reportBlocks(text).map((block, at) =>
        block.kind === 'list' ? (
          <ul key={at}>
            {block.lines.map((line, index) => (
              <li key={index}>{line}</li>
            ))}
          </ul>
        ) : (
          <p key={at}>{block.lines.join('\n')}</p>
        ),
      )}
    </div>
  );
}
