import { valueLists } from '../../../domain/lists/valueLists';
import type { ValueList } from '../../../domain/lists/valueLists';
import { oneOf, written } from '../../format/address';

/** `?liste=lossReason`; the first one where none is named. */
export interface ListsSearch {
  liste?: ValueList;
}

export const readListsSearch = ({ liste }: Record<string, unknown>): ListsSearch =>
  written({ liste: oneOf(valueLists, liste) });
