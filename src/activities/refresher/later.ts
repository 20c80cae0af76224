/** How long after the course a refresher is for. */
export type Later = 'week' | 'month';

export const laters: readonly Later[] = ['week', 'month'];

/** Such as `internal-customers-refresher-week`. */
export function refresherId(course: string, later: string): string {
	return `${course}-refresher-${later}`;
}
