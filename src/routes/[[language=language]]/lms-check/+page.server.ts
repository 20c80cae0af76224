import { folders } from 'virtual:onramp/languages';
import type { EntryGenerator } from './$types';

export const entries: EntryGenerator = () => ['', ...folders].map((language) => ({ language }));
