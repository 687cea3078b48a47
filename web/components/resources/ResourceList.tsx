import { IconExternalLink } from '@tabler/icons-react';
import type { Resource } from '../../../contracts/resources';
import classes from './Resources.module.css';

/** Each with what it is good for; its address opens beside the page that one works on. */
export function ResourceList({ resources }: { resources: readonly Resource[] }) {
  return (
    <ul className={classes.list}>
      {resources.map(({ title, words, address }, at) => (
        <li key={`${title}/${at}`}>
          {address === undefined ? (
            <strong>{title}</strong>
          ) : (
            <a href={address} target="_blank" rel="noreferrer">
              {title} <IconExternalLink size={14} aria-hidden="true" />
            </a>
          )}
          <p>{words}</p>
        </li>
      ))}
    </ul>
  );
}
