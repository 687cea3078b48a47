import type { LoginLimits } from '../../deps';
import type { Route } from '../../routing/handler';
import { demoPeople } from './demoPeople';
import { login } from './login';
import { logout } from './logout';
import { me } from './me';
import { switchProfile } from './switchProfile';

export const authRoutes = (limits: LoginLimits): Route[] => [login(limits), logout, demoPeople, me, switchProfile];
