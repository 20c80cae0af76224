import { onMount } from 'svelte';
import { createSubscriber } from 'svelte/reactivity';
import type { AnyActor, SnapshotFrom } from 'xstate';

/** Runs `actor` for as long as the calling component is mounted, and lets Svelte read its snapshot. */
export function useActor<TActor extends AnyActor>(actor: TActor) {
	const track = createSubscriber((update) => {
		const subscription = actor.subscribe(update);
		return () => subscription.unsubscribe();
	});

	onMount(() => {
		actor.start(); // in the browser only: prerendering must not start timers or send reports
		return () => actor.stop();
	});

	return {
		/** Reactive. Always the actor's own snapshot, never a copy that could lag behind it. */
		get snapshot(): SnapshotFrom<TActor> {
			track();
			return actor.getSnapshot() as SnapshotFrom<TActor>;
		},
		send: ((event) => actor.send(event)) as TActor['send']
	};
}
