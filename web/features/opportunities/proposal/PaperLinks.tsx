import { IconFileTypePdf } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { paperKinds } from '../../../../domain/letter/papers';
import { paperHref } from '../api/sendings';
import classes from './Proposal.module.css';

/** The two papers as PDF; until the content is approved each page says that it is a project. */
export function PaperLinks({ proposalId }: { proposalId: string }) {
  const { t } = useTranslation('opportunities');
  return (
    <span className={classes.papers}>
      {paperKinds.map((paper) => (
        <a key={paper} href={paperHref(proposalId, paper)} download>
          <IconFileTypePdf size={16} stroke={1.6} aria-hidden="true" /> {t(`paper.${paper}`)}
        </a>
      ))}
    </span>
  );
}
