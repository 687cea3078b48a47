import type { Route } from '../../routing/handler';
import { searchRequestOrigins, templateRefusals } from './beforeSending';
import { answerItem, judgeItem } from './checklist';
import { createRequest } from './createRequest';
import { getRequest } from './getRequest';
import { linkRequest, unlinkRequest } from './links';
import { listRequests } from './listRequests';
import { listTemplates } from './listTemplates';
import { requestNext, requestTime, requestTimeline } from './reading';
import { listStepsBack, stepBack } from './stepBack';
import { cancelRequest, reopenRequest, submitRequest } from './submitRequest';
import { updateRequest } from './updateRequest';
import { moveClosing, resumeRequest, waitRequest } from './waits';

export const requestRoutes: Route[] = [
  listTemplates,
  searchRequestOrigins,
  templateRefusals,
  listRequests,
  createRequest,
  getRequest,
  updateRequest,
  submitRequest,
  cancelRequest,
  reopenRequest,
  linkRequest,
  unlinkRequest,
  waitRequest,
  resumeRequest,
  moveClosing,
  answerItem,
  judgeItem,
  listStepsBack,
  stepBack,
  requestTimeline,
  requestTime,
  requestNext,
];
