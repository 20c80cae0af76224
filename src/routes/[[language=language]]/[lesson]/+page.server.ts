import { addresses } from 'virtual:onramp/addresses';
import type { EntryGenerator } from './$types';

export const entries: EntryGenerator = () =>
	addresses.map(({ language, lesson }) => ({ language, lesson }));
