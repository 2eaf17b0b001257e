/** What visitors could be told: the estimate by the department's experience, and the wait of whoever was served last beside it, to be compared with. */
import type { DepartmentId } from '@sapa/protocol';
import { Experience, waitMs } from '../routing/estimate.ts';
import type { Guess } from './visit.ts';

interface Known {
  readonly experience: Experience;
  lastServedMs: number | null;
}

export class Guesses {
  readonly #departments = new Map<DepartmentId, Known>();

  of(department: DepartmentId, position: number, slots: number): Guess {
    const { experience, lastServedMs } = this.#of(department);
    return { estimateMs: waitMs(position, experience.pace(slots)), lastServedMs };
  }

  served(department: DepartmentId, waitedMs: number): void {
    const known = this.#of(department);
    known.lastServedMs = waitedMs;
    known.experience.waited(waitedMs, 'served');
  }

  gaveUp(department: DepartmentId, waitedMs: number): void {
    this.#of(department).experience.waited(waitedMs, 'abandoned');
  }

  handled(department: DepartmentId, tookMs: number): void {
    this.#of(department).experience.handled(tookMs);
  }

  #of(department: DepartmentId): Known {
    const known = this.#departments.get(department) ?? { experience: new Experience(), lastServedMs: null };
    this.#departments.set(department, known);
    return known;
  }
}
