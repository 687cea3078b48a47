import { Button } from '@mantine/core';
import { IconBolt, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Macro } from '../../../../contracts/macros';
import type { RequestView } from '../../../../contracts/requests/request';
import { usePaletteActions } from '../../../palette/actions';
import { MacroDialog } from './MacroDialog';
import { MacroEditor } from './MacroEditor';
import classes from './Macros.module.css';
import { useMacros } from './useMacros';

/** For whoever may treat the request: what they do often, one click and one look away; the same in the palette. */
export function MacroBar({ request }: { request: RequestView }) {
  const { t } = useTranslation('macros');
  const macros = useMacros(request.template);
  const [chosen, choose] = useState<Macro | null>(null);
  const [editing, edit] = useState(false);
  usePaletteActions([
    ...macros.map((macro) => ({
      id: `macro ${macro.id}`,
      label: t('named', { name: macro.name }),
      icon: IconBolt,
      group: 'do' as const,
      run: () => choose(macro),
    })),
    { id: 'macro new', label: t('new'), icon: IconBolt, group: 'do', run: () => edit(true) },
  ]);
  return (
    <section className={classes.bar} aria-label={t('title')}>
      <span className={classes.barTitle}>{t('title')}</span>
      {macros.map((macro) => (
        <Button
          key={macro.id}
          variant="default"
          size="xs"
          title={macro.mine ? macro.name : t('by', { name: macro.name, author: macro.author })}
          onClick={() => choose(macro)}
        >
          {macro.name}
        </Button>
      ))}
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPlus size={14} aria-hidden="true" />}
        onClick={() => edit(true)}
      >
        {t('new')}
      </Button>
      {chosen && <MacroDialog key={chosen.id} macro={chosen} requestId={request.id} onClose={() => choose(null)} />}
      {editing && <MacroEditor request={request} onClose={() => edit(false)} />}
    </section>
  );
}
