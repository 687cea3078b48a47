import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FilePick } from '../../components/documents/FilePick';
import { ProblemNotice } from '../../components/page/ProblemNotice';
import type { LetterheadForm } from './letterheadForm';
import { useAddLogo } from './useLetterhead';
import classes from './Letterhead.module.css';

interface LogoFieldProps {
  uri: string | null;
  onChange: (change: Pick<LetterheadForm, 'logo' | 'logoUri'>) => void;
}

/** The logo above the firm’s name: chosen, looked at, taken away; printed once the page is saved. */
export function LogoField({ uri, onChange }: LogoFieldProps) {
  const { t } = useTranslation('letterhead');
  const add = useAddLogo(({ sha256, uri: added }) => onChange({ logo: sha256, logoUri: added }));
  return (
    <fieldset className={classes.group}>
      <legend>{t('logo.title')}</legend>
      {uri !== null && (
        <div className={classes.logo}>
          <img src={uri} alt={t('logo.alt')} />
          <Button variant="subtle" onClick={() => onChange({ logo: null, logoUri: null })}>
            {t('logo.remove')}
          </Button>
        </div>
      )}
      <FilePick
        label={uri === null ? t('logo.choose') : t('logo.replace')}
        accept=".png,.jpg,.jpeg"
        hint={t('logo.hint')}
        disabled={add.isPending}
        onPick={([file]) => file && add.mutate({ file, stamp: `${file.name}/${file.size}/${file.lastModified}` })}
      />
      <ProblemNotice problem={add.error} />
    </fieldset>
  );
}
