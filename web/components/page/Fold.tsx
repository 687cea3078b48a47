import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown } from '@tabler/icons-react';
import { useId, type ReactNode } from 'react';
import classes from './Fold.module.css';

interface FoldProps {
  /** What the button opens, in a word or two. */
  label: string;
  children: ReactNode;
}

/** On a phone, what comes second folds behind a button, so that the first screen says the rest; elsewhere it stands as if nothing held it. */
export function Fold({ label, children }: FoldProps) {
  const [opened, { toggle }] = useDisclosure(false);
  const content = useId();
  return (
    <>
      <Button
        className={classes.button ?? ''}
        variant="subtle"
        size="compact-sm"
        rightSection={<IconChevronDown size={14} aria-hidden="true" />}
        aria-expanded={opened}
        aria-controls={content}
        onClick={toggle}
      >
        {label}
      </Button>
      <div id={content} className={classes.content} data-opened={opened || undefined}>
        {children}
      </div>
    </>
  );
}
