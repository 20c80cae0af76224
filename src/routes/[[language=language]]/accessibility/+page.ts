import { statement } from 'virtual:onramp/statement';
import type { PageLoad } from './$types';

export const load: PageLoad = () => ({ statement });
