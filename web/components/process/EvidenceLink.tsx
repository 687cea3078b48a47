import { Button } from '@mantine/core';
import { IconFileCertificate } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { processOperations } from '../../../contracts/processes';
import { fillPath } from '../../api/call';
import { apiRoot } from '../../api/client';

/** Takes the evidence pack of a case away: everything that is known of it, on paper. */
export function EvidenceLink({ caseId }: { caseId: string }) {
  const { t } = useTranslation('cases');
  return (
    <Button
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
