import type { Interaction } from '#course/interaction.ts';
import type { Standing } from '#progress/standing.ts';
import type { Notice } from './session-view.ts';

/** Notices that go away by themselves. */
export function passing(notices: Partial<Record<Notice, boolean>>): readonly Notice[] {
	return Object.entries(notices).flatMap(([notice, holds]) => (holds ? (notice as Notice) : []));
}

// In seconds: a computer that slept over the weekend has not been learning.
const mostSeconds = 24 * 3600;

/** As much of a session or an answer as can be true. */
export function within(seconds: number): number {
	return Math.min(Math.max(0, seconds), mostSeconds);
}

/** Measured on the wall's clock, which may have been set meanwhile. */
export function withSaneTime(interaction: Interaction): Interaction {
	return { ...interaction, seconds: within(interaction.seconds) };
}

/** Something for which an LMS is not kept waiting. */
export function isNewVerdict(before: Standing, now: Standing): boolean {
	return (
		now.completed !== before.completed ||
		now.passed !== before.passed ||
		now.failed !== before.failed
	);
}
