import { defaultVariantColorsResolver } from '@mantine/core';
import type { VariantColorsResolver } from '@mantine/core';

/** Filled buttons take ink that reads on their ground in both themes: the action colour is light in the dark one. */
export const variantColors: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  if (input.variant !== 'filled' || (input.color !== undefined && input.color !== 'petrol')) return colors;
  return {
    ...colors,
    background: 'var(--jl-action)',
    hover: 'var(--jl-action-hover)',
    color: 'var(--jl-on-action)',
    hoverColor: 'var(--jl-on-action)',
  };
};
