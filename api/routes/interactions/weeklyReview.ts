import { operations } from '../../../contracts';
import { weeklyReview as readReview } from '../../../db/interactions/review';
import { bind } from '../../routing/bind';

export const weeklyReview = bind(operations.weeklyReview, async ({ person, read, deps }) => {
  return { body: await read((trx) => readReview(trx, person.userId, deps.clock())) };
});
