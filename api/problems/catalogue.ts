import type { ErrorCode } from '../../domain/errors/codes';
import { absences } from './absences';
import { administration } from './administration';
import { asking } from './asking';
import { commercial } from './commercial';
import { records } from './records';
import { requests } from './requests';
import { requestSubjects } from './requestSubjects';
import { tasks } from './tasks';
import type { ProblemText } from './text';

/** Every code has its words: a new code without them does not compile. */
export const catalogue: Readonly<Record<ErrorCode, ProblemText>> = {
  ...asking,
  ...records,
  ...commercial,
  ...requests,
  ...requestSubjects,
  ...tasks,
  ...absences,
  ...administration,
};
