import type { Route } from './route.js';
import { clockRoutes } from './routes/clock.js';
import { faultRoutes } from './routes/faults.js';
import { followerRoutes } from './routes/followers.js';
import { requestRoutes } from './routes/requests.js';
import { reviewRoutes } from './routes/reviews.js';
import { stateRoutes } from './routes/state.js';

/** The verbs of the control interface. */
export const routes: Route[] = [
  ...stateRoutes,
  ...requestRoutes,
  ...faultRoutes,
  ...clockRoutes,
  ...followerRoutes,
  ...reviewRoutes,
];
