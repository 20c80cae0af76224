import { createActor, type AnyStateMachine, type EventFromLogic } from 'xstate';
import { useActor } from '#ui/use-actor.svelte.ts';
import { useHost } from './host.ts';

/**
 * Runs an activity's machine in a component: starts it, and lets it recall what an earlier visit kept as soon
 * as that is known. `recall` turns a kept event into what the machine takes.
 */
export function useActivity<TMachine extends AnyStateMachine, TKept>(
	activity: { readonly number: number },
	machine: TMachine,
	recall: (kept: TKept) => EventFromLogic<TMachine>
) {
	const host = useHost();
	const player = useActor(createActor(machine));
	const firstSeen = host?.now() ?? 0;
	let recalled = false;

	$effect(() => {
		if (!host?.ready || recalled) return;
		recalled = true;
		for (const kept of host.eventsOf(activity.number)) player.send(recall(kept as TKept));
	});

	return {
		host,
		get snapshot() {
			return player.snapshot;
		},
		send: player.send,
		/** When something happens now, and how long after the activity was first seen. */
		moment(): { at: number; seconds: number } {
			const at = host?.now() ?? 0;
			return { at, seconds: Math.max(0, Math.round((at - firstSeen) / 10) / 100) };
		}
	};
}
