import { openTerms } from 'virtual:onramp/terms';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params }) => ({
	terms: await openTerms(params.language ?? '')
});
