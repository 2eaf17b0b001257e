/** The way into the settings: fetched when an admin first goes there. Agents never download it. */
import { doorTo } from '../views/parts/door.tsx';
import type { AdminProps } from './admin.tsx';

export const AdminDoor = doorTo<AdminProps>(() => import('./admin.tsx').then(({ Admin }) => Admin));
