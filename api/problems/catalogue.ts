import type { ErrorCode } from '../../domain/errors/codes';
import { absences } from './absences';
import { accounts } from './accounts';
import { administration } from './administration';
import { asking } from './asking';
import { commercial } from './commercial';
import { contacts } from './contacts';
import { documents } from './documents';
import { imports } from './imports';
import { interactions } from './interactions';
import { merges } from './merges';
import { requests } from './requests';
import { requestSubjects } from './requestSubjects';
import { tasks } from './tasks';
import type { ProblemText } from './text';

/** Every code has its words: a new code without them does not compile. */
export const catalogue: Readonly<Record<ErrorCode, ProblemText>> = {
  ...asking,
  ...accounts,
  ...merges,
  ...contacts,
  ...documents,
  ...interactions,
  ...imports,
  ...commercial,
  ...requests,
  ...requestSubjects,
  ...tasks,
  ...absences,
  ...administration,
};
