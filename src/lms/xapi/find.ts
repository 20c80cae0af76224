import { asObject } from '../json.ts';
import type { Lms } from '../lms.ts';
import { findCmi5 } from './cmi5.ts';
import { findTinCan } from './tin-can.ts';
import { findLrs } from './website.ts';

/** The LMS or LRS of this launch, by what the package says of itself in `onramp.json`. Undefined: there is none. */
export function findXapi(window: Window, base: string, own: unknown): Lms | undefined {
	const said = asObject(own) ?? {};
	const text = (name: string) => (typeof said[name] === 'string' ? said[name] : undefined);
	const facts = { language: text('language') ?? 'und', title: text('title') };
	if (said['standard'] === 'cmi5') return findCmi5(window, base, facts);
	if (said['standard'] === 'xapi') return findTinCan(window, base, facts);
	const { endpoint, auth } = asObject(said['lrs']) ?? {};
	const activity = text('activity');
	if (typeof endpoint !== 'string' || typeof auth !== 'string' || !activity) return undefined;
	return findLrs(window, base, { ...facts, endpoint, auth, activity });
}
