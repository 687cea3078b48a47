import { Button, Checkbox, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Modal } from '../dialogs/Modal';
import type { Reverted } from '../../../contracts/imports';
import type { ImportKind } from '../../../domain/imports/columns';
import { BusyButton } from '../inputs/BusyButton';
import { FormerImports } from '../lists/FormerImports';
import { ProblemNotice } from '../page/ProblemNotice';
import { translate } from '../../i18n/translate';
import { importsQuery, useRevertRecords } from './api';
import { ImportFileInput } from './ImportFileInput';
import classes from './Imports.module.css';
import { MappingForm } from './MappingForm';
import { useImporting } from './useImporting';
import type { Importing } from './useImporting';
import { Verdicts } from './Verdicts';

interface RecordImportDialogProps {
  kinds: readonly [ImportKind, ...ImportKind[]];
  onClose: () => void;
}

/** Records from a workbook or CSV: columns are named, every row says what becomes of it, then it is written, and a file can be taken back. */
export function RecordImportDialog({ kinds, onClose }: RecordImportDialogProps) {
  const { t } = useTranslation(['imports', 'common']);
  const importing = useImporting(kinds);
  const { kind, progress, run, problem } = importing;
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t(`title.${kind}`)}
      closeButtonProps={{ 'aria-label': t('common:dialog.close') }}
    >
      <div className={classes.import}>
        <Source kinds={kinds} importing={importing} />
        <Columns importing={importing} />
        {progress && <Verdicts progress={progress} done={run.data !== undefined} />}
        <ProblemNotice problem={problem} />
        <Buttons importing={importing} onClose={onClose} />
        <Former kind={kind} />
      </div>
    </Modal>
  );
}

interface PartProps {
  importing: Importing;
}

/** Which records, from which file. */
function Source({ kinds, importing }: PartProps & Pick<RecordImportDialogProps, 'kinds'>) {
  const { t } = useTranslation(['imports', 'common']);
  const { kind, file, busy, choose } = importing;
  return (
    <>
      {kinds.length > 1 && (
        <SegmentedControl
          disabled={busy}
          aria-label={t('what')}
          value={kind}
          onChange={(value) => choose(file, kinds.find((one) => one === value) ?? kind)}
          data={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
      )}
      <ImportFileInput
        disabled={busy}
        label={t('file')}
        description={t('fileHint')}
        placeholder={t('choose')}
        value={file}
        onChange={(chosen) => choose(chosen, kind)}
      />
    </>
  );
}

/** Which column is what, and whether known records are updated. */
function Columns({ importing: { staged, kind, mapping, updates, busy, map, update } }: PartProps) {
  const { t } = useTranslation('imports');
  if (!staged.data) return null;
  return (
    <>
      <MappingForm
        disabled={busy}
        kind={kind}
        headings={staged.data.headings}
        sample={staged.data.sample}
        mapping={mapping}
        onChange={map}
      />
      <Checkbox
        disabled={busy}
        label={t('updates')}
        description={t(`updatesHint.${kind}`)}
        checked={updates}
        onChange={(event) => update(event.currentTarget.checked)}
      />
    </>
  );
}

/** First what would become of each row, then its writing. */
function Buttons({
  importing: { asked, mapped, writable, rehearsal, run },
  onClose,
}: PartProps & Pick<RecordImportDialogProps, 'onClose'>) {
  const { t } = useTranslation(['imports', 'common']);
  return (
    <div className={classes.buttons}>
      <Button variant="default" onClick={onClose}>
        {t('common:dialog.close')}
      </Button>
      {asked && !rehearsal.data && (
        <BusyButton disabled={!mapped} loading={rehearsal.isPending} onClick={() => rehearsal.mutate(asked)}>
          {t('rehearse')}
        </BusyButton>
      )}
      {asked && rehearsal.data && !run.data && (
        <BusyButton disabled={writable === 0} loading={run.isPending} onClick={() => run.mutate(asked)}>
          {t('confirm', { count: writable })}
        </BusyButton>
      )}
    </div>
  );
}

const noImports = { items: [], more: false };

function Former({ kind }: { kind: ImportKind }) {
  const { t } = useTranslation('imports');
  const { data = noImports } = useQuery(importsQuery(kind));
  const revert = useRevertRecords();
  const said = data.items.map((one) => ({
    ...one,
    said: [
      t('done.created', { count: one.created }),
      ...(one.attached > 0 ? [t('done.attached', { count: one.attached })] : []),
      t('done.updated', { count: one.updated }),
    ].join(', '),
  }));
  return (
    <>
      <FormerImports
        imports={said}
        more={data.more}
        reverting={revert.isPending ? revert.variables : null}
        problem={revert.error}
        consequence={t(`revertEffect.${kind}`)}
        onRevert={(id) => revert.mutate(id)}
      />
      {revert.data && <p role="status">{revertedWords(kind, revert.data)}</p>}
    </>
  );
}

/** More lines than this are a file to be looked through, not a sentence. */
const MOST_LINES = 30;

function revertedWords(kind: ImportKind, { removed, restored, left }: Reverted): string {
  const lines = left.slice(0, MOST_LINES).join(', ') + (left.length > MOST_LINES ? '…' : '');
  return [
    translate(`imports:reverted.removed.${kind}`, { count: removed }),
    translate('imports:reverted.restored', { count: restored }),
    ...(left.length > 0 ? [translate('imports:reverted.left', { count: left.length, lines })] : []),
  ].join(' · ');
}
