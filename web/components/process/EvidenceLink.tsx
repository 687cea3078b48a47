import { Button } from '@mantine/core';
import { IconFileCertificate } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { processOperations } from '../../../contracts/processes';
import { fillPath } from '../../api/call';
import { apiRoot } from '../../api/client';
import { useKeyedActions } from '../../palette/useKeyedActions';

/** Takes the evidence pack of a case away: everything that is known of it, on paper. */
export function EvidenceLink({ caseId }: { caseId: string }) {
  const { t } = useTranslation('cases');
  const link = useRef<HTMLAnchorElement>(null);
  useKeyedActions(t('process.keys'), [{ id: 'evidence', label: t('evidence'), run: () => link.current?.click() }]);
  return (
    <Button
      ref={link}
      component="a"
      href={`${apiRoot}${fillPath(processOperations.readCaseEvidence.path, { id: caseId })}`}
      download
      variant="default"
      size="xs"
      leftSection={<IconFileCertificate size={14} aria-hidden />}
    >
      {t('evidence')}
    </Button>
  );
}
