import { openOverview } from 'virtual:onramp/overview';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params }) => ({
	Overview: await openOverview(params.language ?? '')
});
