import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReference } from '../../../api/reference';
import classes from './Proposal.module.css';

/** A product chosen here becomes a line at once, at its catalogue price; it can be typed into or removed. */
export function AddLine({ onAdd }: { onAdd: (productId: string) => void }) {
  const { t } = useTranslation('opportunities');
  const { products } = useReference();
  const [typed, setTyped] = useState('');
  return (
    <Select
      className={classes.add}
      aria-label={t('line.add')}
      placeholder={t('line.add')}
      searchable
      data={products.map(({ id, name, code }) => ({ value: id, label: `${name} · ${code}` }))}
      value={null}
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage={t('line.noProduct')}
      onChange={(productId) => {
        setTyped('');
        if (productId !== null) onAdd(productId);
      }}
    />
  );
}
