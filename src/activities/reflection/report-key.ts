import type { KeyEntry } from '#course/report-key.ts';
import { reportReflection } from './report.ts';
import type { ReflectionActivity } from './view.ts';

/** Only of a shared reflection. A text that is sent again comes under the next number. */
export function keyOfReflection(activity: ReflectionActivity): readonly KeyEntry[] {
	if (!activity.rules.shared) return [];
	const told = reportReflection(activity, '', 1, { at: 0, seconds: 0 });
	return [{ ...told, ids: [told.id], endless: `${activity.id}-N`, options: [] }];
}
