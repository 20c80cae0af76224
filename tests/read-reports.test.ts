import { describe, expect, test } from 'vitest';
import { readPlaywrightReport, readVitestReport } from './read-reports.ts';

describe("Vitest's report", () => {
	test('is added up over all files, and what was skipped is named', () => {
		const report = {
			testResults: [
				{
					name: 'a.test.ts',
					status: 'failed',
					assertionResults: [
						{ fullName: 'a works', status: 'passed' },
						{ fullName: 'a breaks', status: 'failed' }
					]
				},
				{
					name: 'b.test.ts',
					status: 'passed',
					assertionResults: [
						{ fullName: 'b works', status: 'passed' },
						{ fullName: 'b waits', status: 'skipped' },
						{ fullName: 'b will come', status: 'todo' }
					]
				}
			]
		};
		expect(readVitestReport(JSON.stringify(report))).toEqual({
			passed: 2,
			failed: 1,
			skipped: ['b waits', 'b will come']
		});
	});

	test('counts a file that could not be loaded as a failure', () => {
		const report = { testResults: [{ name: 'a.test.ts', status: 'failed', assertionResults: [] }] };
		expect(readVitestReport(JSON.stringify(report))).toEqual({ passed: 0, failed: 1, skipped: [] });
	});
});

describe("Playwright's report", () => {
	const spec = (title: string, status: string) => ({
		title,
		file: 'x.e2e.ts',
		tests: [{ status }]
	});

	test('is added up over nested groups, and what was skipped is named', () => {
		const report = {
			suites: [
				{
					specs: [spec('starts', 'expected')],
					suites: [{ specs: [spec('ends', 'expected'), spec('rests', 'skipped')] }]
				}
			],
			errors: []
		};
		expect(readPlaywrightReport(JSON.stringify(report))).toEqual({
			passed: 2,
			failed: 0,
			skipped: ['x.e2e.ts: rests']
		});
	});

	test('counts a failure, a test that needed luck, and an error outside of any test', () => {
		const report = {
			suites: [{ specs: [spec('fails', 'unexpected'), spec('wavers', 'flaky')] }],
			errors: [{ message: 'The setup threw.' }]
		};
		expect(readPlaywrightReport(JSON.stringify(report))).toEqual({
			passed: 0,
			failed: 3,
			skipped: []
		});
	});
});
