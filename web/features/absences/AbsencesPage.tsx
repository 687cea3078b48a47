import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../../contracts/auth';
import { useMe } from '../../api/session';
import { DataListEnd } from '../../components/lists/DataListEnd';
import { PageHeader } from '../../components/page/PageHeader';
import { Empty, ErrorState, ListSkeleton } from '../../components/page/States';
import { AbsenceEntry } from './AbsenceEntry';
import { NewAbsenceDialog } from './NewAbsenceDialog';
import { useAbsences } from './useAbsences';
import classes from './Absences.module.css';

const heads: readonly Me['roles'][number][] = [
  'support_supervisor',
  'bu_head',
  'hub_director',
  'regional_offer_head',
  'administrator',
];

/** Who is away when and who stands in: one's own, those one stands in for and, for whoever heads people, theirs. */
export function AbsencesPage() {
  const { t } = useTranslation('absences');
  const me = useMe();
  const [writing, { open, close }] = useDisclosure(false);
  const isHead = heads.some((role) => me.roles.includes(role));
  const onlyAudits = me.roles.length > 0 && me.roles.every((role) => role === 'auditor');
  return (
    <>
      <PageHeader
        title={t('title')}
        facts={t('facts')}
        actions={
          !onlyAudits && (
            <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={open}>
              {t('new')}
            </Button>
          )
        }
      />
      <Absences of="mine" />
      {isHead && <Absences of="team" />}
      {writing && <NewAbsenceDialog heads={isHead} onClose={close} />}
    </>
  );
}

function Absences({ of }: { of: 'mine' | 'team' }) {
  const { t } = useTranslation('absences');
  const { query, rows, more } = useAbsences(of);
  const empty = of === 'mine' ? 'empty' : 'emptyTeam';
  return (
    <section aria-labelledby={`absences-${of}`} className={classes.section}>
      <h2 id={`absences-${of}`} className={classes.heading}>
        {of === 'mine' ? t('mine') : t('team')}
      </h2>
      {query.isPending && <ListSkeleton rows={3} />}
      {query.isError && <ErrorState error={query.error} onRetry={query.refetch} />}
      {query.isSuccess && rows.length === 0 && <Empty title={t(`${empty}.title`)} text={t(`${empty}.text`)} />}
      {rows.length > 0 && (
        <ul className={classes.list}>
          {rows.map((absence) => (
            <AbsenceEntry key={absence.id} absence={absence} />
          ))}
        </ul>
      )}
      {more.hasMore && <DataListEnd count={rows.length} {...more} />}
    </section>
  );
}
