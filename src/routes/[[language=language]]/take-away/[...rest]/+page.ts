import { error } from '@sveltejs/kit';
import { hasTakeAway } from 'virtual:onramp/has-take-away';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ params }) => {
	if (!hasTakeAway || params.rest !== '') error(404);
};
