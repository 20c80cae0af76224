import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Story } from './faults/story.ts';

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-01-02T03:04:05') }));
afterEach(() => void vi.useRealTimers());

const runs = Number(process.env['ONRAMP_RUNS'] ?? 1000);
const firstSeed = Number(process.env['ONRAMP_SEED'] ?? 1);

test(
	`${runs} stories of everything that can go wrong lose nothing that showed feedback, and lower no status`,
	async () => {
		const happened = new Map<string, number>();
		const failed: string[] = [];
		for (let seed = firstSeed; seed < firstSeed + runs; seed++) {
			vi.clearAllTimers();
			vi.setSystemTime(new Date('2026-01-02T03:04:05'));
			const story = new Story(seed);
			await story.run().catch((error: unknown) => {
				failed.push(`seed ${seed}: ${error instanceof Error ? error.message : String(error)}`);
			});
			for (const [what, times] of story.happened)
				happened.set(what, (happened.get(what) ?? 0) + times);
		}
		console.log([...happened].map(([what, times]) => `${times} × ${what}`).join('\n'));
		expect(failed).toEqual([]);
	},
	60_000 + 200 * runs
);
