import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answer, raised, Stage } from './stage.ts';

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-01-02T03:04:05') }));
afterEach(() => void vi.useRealTimers());

const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

const seedOf = (count: number) =>
	Object.fromEntries(
		Array.from({ length: count }, (_, index) => [
			[`cmi.interactions.${index}.id`, `earlier-${index}`],
			[`cmi.interactions.${index}.type`, 'choice']
		]).flat() as [string, string][]
	);

test.each(['scorm-1.2', 'scorm-2004'] as const)(
	'a launch and an answer cost %s the same number of calls whatever was answered before',
	async (standard) => {
		const costs = [];
		for (const count of [0, 100, 700]) {
			const launch = await new Stage(standard, { seed: seedOf(count) }).launch();
			await wait(10_000);
			const atLaunch = launch.calls.length;
			// Not told where there are more than the standard asks an LMS to take, so nothing but the count is read.
			await launch.session.record(1, raised(2), answer('counter-1-1'));
			await wait(10_000);
			costs.push({ atLaunch, most: launch.calls.length - atLaunch <= 30 });
			expect(launch.session.view.saving).toBe('savedLms');
		}
		expect(new Set(costs.map((cost) => JSON.stringify(cost))).size).toBe(1);
	}
);
