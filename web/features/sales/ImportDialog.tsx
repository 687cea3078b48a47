import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Modal } from '../../components/dialogs/Modal';
import type { TimeImportResult } from '../../../contracts/missions/timeImports';
import { ImportFileInput } from '../../components/imports/ImportFileInput';
import { BusyButton } from '../../components/inputs/BusyButton';
import { FormerImports } from '../../components/lists/FormerImports';
import { ProblemNotice } from '../../components/page/ProblemNotice';
import { timeImportsQuery, useRevertImport, useTimeImport } from './salesQueries';
import classes from './Sales.module.css';

const stampOf = ({ name, size, lastModified }: File) => `${name}/${size}/${lastModified}`;

/** Time and expenses from a CSV file: every row says what becomes of it before anything is written; a file can be taken back. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['sales', 'common']);
  const [file, setFile] = useState<File | null>(null);
  const rehearsal = useTimeImport();
  const written = useTimeImport(() => rehearsal.reset());

  function choose(chosen: File | null): void {
    setFile(chosen);
    written.reset();
    if (chosen) rehearsal.mutate({ file: chosen, rehearse: true, stamp: stampOf(chosen) });
    else rehearsal.reset();
  }

  const result = written.data ?? rehearsal.data;
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('import.title')}
      closeButtonProps={{ 'aria-label': t('common:dialog.close') }}
    >
      <div className={classes.import}>
        <ImportFileInput
          label={t('import.file')}
          description={t('import.columns')}
          placeholder={t('import.choose')}
          value={file}
          onChange={choose}
        />
        {result && <Result result={result} done={written.data !== undefined} />}
        <ProblemNotice problem={rehearsal.error ?? written.error} />
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('common:dialog.close')}
          </Button>
          {rehearsal.data && file && (
            <BusyButton
              loading={written.isPending}
              disabled={rehearsal.data.created === 0}
              onClick={() => written.mutate({ file, rehearse: false, stamp: stampOf(file) })}
            >
              {t('import.confirm', { count: rehearsal.data.created })}
            </BusyButton>
          )}
        </div>
        <Former />
      </div>
    </Modal>
  );
}

function Result({ result: { created, known, refused, rows }, done }: { result: TimeImportResult; done: boolean }) {
  const { t } = useTranslation('sales');
  const problems = rows.filter(({ verdict }) => verdict === 'refused');
  return (
    <div role="status">
      <p>
        {done ? t('import.created', { count: created }) : t('import.new', { count: created })} ·{' '}
        {t('import.known', { count: known })} · {t('import.refused', { count: refused })}
      </p>
      {problems.length > 0 && (
        <ul className={classes.rows} aria-label={t('import.problems')}>
          {problems.map(({ line, mission, person, day, quantity, problem }) => (
            <li key={line}>
              {t('import.line', { line })} · {[mission, person, day, quantity].filter(Boolean).join(' · ')} :{' '}
              {problem !== null && t(`import.problem.${problem}`)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const noImports = { items: [], more: false };

function Former() {
  const { t } = useTranslation('sales');
  const { data = noImports } = useQuery(timeImportsQuery());
  const revert = useRevertImport();
  const said = data.items.map((one) => ({ ...one, said: t('import.entries', { count: one.created }) }));
  return (
    <FormerImports
      imports={said}
      more={data.more}
      reverting={revert.isPending ? revert.variables : null}
      problem={revert.error}
      consequence={t('import.revertEffect')}
      onRevert={(id) => revert.mutate(id)}
    />
  );
}
