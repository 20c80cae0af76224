/** What a step of `npm test` came to. */
export interface Tally {
	readonly passed: number;
	readonly failed: number;
	/** Names of what did not run on purpose. */
	readonly skipped: readonly string[];
}

interface VitestReport {
	readonly testResults: readonly {
		readonly name: string;
		readonly status: string;
		readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
	}[];
}

/** Adds up Vitest's JSON report. A file that broke before its first test counts as one failure. */
export function readVitestReport(json: string): Tally {
	const files = (JSON.parse(json) as VitestReport).testResults;
	const tests = files.flatMap((file) => file.assertionResults);
	const broken = files.filter(
		(file) =>
			file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed')
	);
	return {
		passed: tests.filter(({ status }) => status === 'passed').length,
		failed: tests.filter(({ status }) => status === 'failed').length + broken.length,
		skipped: tests
			.filter(({ status }) => status !== 'passed' && status !== 'failed')
			.map(({ fullName }) => fullName)
	};
}

interface PlaywrightSuite {
	readonly suites?: readonly PlaywrightSuite[];
	readonly specs?: readonly {
		readonly title: string;
		readonly file: string;
		readonly tests: readonly { readonly status: string }[];
	}[];
}

interface PlaywrightReport {
	readonly suites: readonly PlaywrightSuite[];
	/** What went wrong outside of any test: a file that cannot be loaded, the global setup. */
	readonly errors: readonly unknown[];
}

/** Adds up Playwright's JSON report. A test that passed only when tried again counts as a failure. */
export function readPlaywrightReport(json: string): Tally {
	const report = JSON.parse(json) as PlaywrightReport;
	const tests = report.suites.flatMap(testsOf);
	return {
		passed: tests.filter(({ status }) => status === 'expected').length,
		failed:
			tests.filter(({ status }) => status === 'unexpected' || status === 'flaky').length +
			report.errors.length,
		skipped: tests.filter(({ status }) => status === 'skipped').map(({ name }) => name)
	};
}

function testsOf(suite: PlaywrightSuite): { name: string; status: string }[] {
	const own = (suite.specs ?? []).flatMap(({ title, file, tests }) =>
		tests.map(({ status }) => ({ name: `${file}: ${title}`, status }))
	);
	return [...own, ...(suite.suites ?? []).flatMap(testsOf)];
}
