import type { Route } from '../../routing/handler';
import { searchRequestOrigins, templateRefusals } from './beforeSending';
import { answerItem, judgeItem } from './checklist';
import { createRequest } from './createRequest';
import { getRequest } from './getRequest';
import { linkRequest, unlinkRequest } from './links';
import { listRequests } from './listRequests';
import { listTemplates } from './listTemplates';
import { requestNext, requestTime, requestTimeline } from './reading';
import { cancelRequest, reopenRequest, submitRequest } from './submitRequest';
import { updateRequest } from './updateRequest';
import { resumeRequest, waitRequest } from './waits';

export const requestRoutes: Route[] = [listTemplates, searchRequestOrigins, templateRefusals, listRequests, createRequest, getRequest, updateRequest, submitRequest, cancelRequest, reopenRequest, linkRequest, unlinkRequest, waitRequest, resumeRequest, answerItem, judgeItem, requestTimeline, requestTime, requestNext];
