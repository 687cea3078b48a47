import type { Route } from '../../routing/handler';
import { changeOpportunities } from './changeOpportunities';
import { getForecast } from './getForecast';
import { createOpportunity } from './createOpportunity';
import { getBoard } from './getBoard';
import { placeCard, resetBoardOrder } from './boardOrder';
import { getOpportunity } from './getOpportunity';
import { listOpportunities } from './listOpportunities';
import { opportunityAsOf } from './opportunityAsOf';
import { opportunityGate } from './opportunityGate';
import { opportunityNext } from './opportunityNext';
import { opportunityRequests } from './opportunityRequests';
import { opportunityTimeline } from './opportunityTimeline';
import { opportunityPageLayout, setOpportunityPageLayout } from './pageLayout';
import { previewStageReturn } from './previewStageReturn';
import { transitionOpportunity } from './transitionOpportunity';
import { updateOpportunity } from './updateOpportunity';
import { deleteOpportunityView, listOpportunityViews, saveOpportunityView } from './views';

export const opportunityRoutes: Route[] = [
  listOpportunities,
  getBoard,
  placeCard,
  resetBoardOrder,
  getForecast,
  changeOpportunities,
  createOpportunity,
  getOpportunity,
  updateOpportunity,
  transitionOpportunity,
  opportunityTimeline,
  opportunityAsOf,
  opportunityGate,
  opportunityNext,
  opportunityRequests,
  previewStageReturn,
  listOpportunityViews,
  saveOpportunityView,
  deleteOpportunityView,
  opportunityPageLayout,
  setOpportunityPageLayout,
];
