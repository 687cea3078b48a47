import type { Route } from '../../routing/handler';
import { searchRequestOrigins, templateRefusals } from './beforeSending';
import { answerItem, judgeItem } from './checklist';
import { createRequest } from './createRequest';
import { getRequest } from './getRequest';
import { listRequests } from './listRequests';
import { listTemplates } from './listTemplates';
import { requestNext, requestTime, requestTimeline } from './reading';
import { cancelRequest, submitRequest } from './submitRequest';
import { updateRequest } from './updateRequest';

export const requestRoutes: Route[] = [listTemplates, searchRequestOrigins, templateRefusals, listRequests, createRequest, getRequest, updateRequest, submitRequest, cancelRequest, answerItem, judgeItem, requestTimeline, requestTime, requestNext];
