import type { Route } from '../../routing/handler';
import { createInteraction } from './createInteraction';
import { getInteraction } from './getInteraction';
import { listInteractions } from './listInteractions';
import { updateInteraction } from './updateInteraction';
import { weeklyReview } from './weeklyReview';

export const interactionRoutes: Route[] = [
  listInteractions,
  createInteraction,
  getInteraction,
  updateInteraction,
  weeklyReview,
];
