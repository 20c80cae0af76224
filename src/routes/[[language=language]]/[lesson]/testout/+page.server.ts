import { addresses } from 'virtual:onramp/addresses';
import type { EntryGenerator } from './$types';

export const entries: EntryGenerator = () =>
	addresses.flatMap(({ language, lesson, isTestedOut }) =>
		isTestedOut ? [{ language, lesson }] : []
	);
