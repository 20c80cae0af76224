import type { Earlier } from '#activities/refresher/earlier.ts';
import { decode } from '#progress/codec.ts';
import { openToRead } from './mirror.ts';
import { isOnWeb } from './mirror-owner.ts';

/**
 * What this browser keeps of the same learner in another course. Nothing is written, neither there nor here, and nothing
 * is sent. Never rejects.
 *
 * @param owner whose the present course is
 * @param base the present package's root, ending in `/`
 */
export async function openEarlier(
	owner: readonly string[] | undefined,
	course: string,
	base: string
): Promise<Earlier> {
	const mirror = owner && openToRead([course, ...owner.slice(1)]);
	const kept = await mirror?.read().catch(() => undefined);
	const save = decode(kept?.progress ?? '');
	const activities = 'stored' in save ? save.stored.activities : undefined;
	return {
		numbersOf: (activity) => activities?.get(activity) ?? [],
		async readText(activity) {
			const [text] = (await mirror?.readTexts([activity]).catch(() => [])) ?? [];
			return text?.text;
		},
		async pageAt(path) {
			// From an LMS the page would come without its learner.
			if (!owner || !isOnWeb(owner)) return undefined;
			const address = new URL(`../${encodeURIComponent(course)}/${path}`, base).href;
			const response = await fetch(address, { method: 'HEAD' }).catch(() => undefined);
			return response?.ok ? address : undefined;
		}
	};
}
