import type { LmsLink } from './lms-link.ts';
import { mostRefusals } from './session-events.ts';
import { passing } from './session-facts.ts';
import type { SessionPhase, SessionSnapshot } from './session-machine.ts';
import { savingOf, type SessionView } from './session-view.ts';

/** What a machine and a link show of themselves. */
type Look = Pick<
	SessionView,
	'phase' | 'saving' | 'mode' | 'learnerName' | 'connected' | 'notices' | 'keepsTexts'
>;

/**
 * What shows of where progress is saved.
 *
 * @param kept this browser has kept everything so far
 * @param arrived the LMS is known to have everything
 * @returns of the notices, those that go away by themselves
 */
export function lookAt(
	{ value, context }: SessionSnapshot,
	link: LmsLink,
	kept: boolean,
	arrived: boolean
): Look {
	const { isWebsite, isExpected: expectsLms, disputed } = link;
	const { mode, learner } = link.opened;
	const { dirty, failures, refusals } = context;
	const phase: SessionPhase = typeof value === 'string' ? value : 'ready';
	const connected = link.state === 'open';
	const pending = phase === 'saving' || dirty;
	const facts = { phase, mode, connected, expectsLms, isWebsite, kept, arrived, pending, failures };
	return {
		phase,
		saving: savingOf(facts),
		mode,
		learnerName: learner.name,
		connected: connected && phase !== 'closed' && !isWebsite,
		notices: passing({
			storage: connected && !isWebsite && !kept,
			ended: !isWebsite && refusals >= mostRefusals,
			disputed
		}),
		keepsTexts: phase !== 'closed' && link.notes !== undefined
	};
}
