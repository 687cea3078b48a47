import { useState } from 'react';
import { Palette } from '../palette/Palette';
import { useFound } from './useFound';

/** The palette, with the records of one's perimeter. */
export function SearchPalette() {
  const [query, setQuery] = useState('');
  return <Palette query={query} onQuery={setQuery} found={useFound(query)} />;
}
