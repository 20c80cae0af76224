import { test, TestRunner } from 'vitest';

type Source = Parameters<TestRunner['importFile']>[1];

/**
 * Stryker looks at tests alone, and a mutant with which a file cannot even be loaded leaves none to look at: a machine
 * that is no machine any more would have survived. Here such a file has one test, which fails.
 */
export default class StrictRunner extends TestRunner {
	override async importFile(path: string, source: Source): Promise<void> {
		try {
			await super.importFile(path, source);
		} catch (error) {
			if (source === 'setup') throw error;
			test('can be loaded', () => {
				throw error;
			});
		}
	}
}
