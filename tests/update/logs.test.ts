import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadKinds } from '#activities/learner.ts';
import { loadUpdates } from '#activities/update.ts';
import { readRelease } from '#content/release-record.ts';
import { noProgress, step } from '#progress/progress.ts';
import { standingOf } from '#progress/standing.ts';

const folder = 'src/activities';
const record = readFileSync(join(import.meta.dirname, 'saved/outline.json'), 'utf8');
const outline = readRelease(record)?.content.outline;
if (!outline) throw new Error('The saved course cannot be read.');
const activities = outline.lessons.flatMap((lesson) => lesson.activities);

test('every kind that keeps something says what its learners may have done', () => {
	// Refreshers are courses of their own, made anew with each export.
	const kinds = readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && entry.name !== 'refresher')
		.filter(({ name }) => existsSync(join(folder, name, 'learner.ts')));
	const without = kinds.filter(({ name }) => !existsSync(join(folder, name, 'update.ts')));
	expect(without).toEqual([]);
});

describe('what learners may have done', () => {
	const named = activities.map(
		(activity) => [`${activity.kind} ${activity.id}`, activity] as const
	);

	test.each(named)(
		'makes sense, and at first is all there is to do: %s',
		async (_name, activity) => {
			const { number, kind, rules } = activity;
			const kinds = await loadKinds(activities);
			const logs = (await loadUpdates([kind]))[kind]?.logs(rules) ?? [];
			expect(logs.length).toBeGreaterThan(1);
			const results = logs.map((log) => {
				let progress = noProgress;
				for (const event of log) {
					const next = step(outline, kinds, progress, { activity: number, event });
					// A step that leads back to the start has nothing to begin anew.
					const isRestart = (event as { readonly type: string }).type === 'scenario.restarted';
					if (!next && !isRestart) throw new Error(JSON.stringify(event));
					progress = next ?? progress;
				}
				return standingOf(outline, kinds, progress).results.get(number);
			});
			expect(results.every((result) => result?.begun)).toBe(true);
			expect(results[0]).toMatchObject({ done: true });
			expect(results[0]?.earned ?? 1).toBe(1);
		}
	);
});
