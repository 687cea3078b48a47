import type { Route } from '../../routing/handler';
import { getCalendarFeed, setCalendarFeed } from './ownFeed';
import { readCalendar } from './readCalendar';

export const calendarRoutes: Route[] = [getCalendarFeed, setCalendarFeed, readCalendar];
