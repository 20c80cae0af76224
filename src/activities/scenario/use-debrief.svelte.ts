import type Debrief from './Debrief.svelte';

/**
 * The debrief's component, in a chunk of its own, since only an ending needs it. Asked for from the first choice on, and
 * again at each choice while it is missing: so it is there by then, even if the connection is not.
 */
export function useDebrief(hasBegun: () => boolean) {
	let component = $state.raw<typeof Debrief>();
	let failed = $state(false);

	$effect(() => {
		if (!hasBegun() || component) return;
		import('./Debrief.svelte').then(
			(module) => (component = module.default),
			() => (failed = true)
		);
	});

	return {
		get component() {
			return component;
		},
		/** True: it could not be loaded so far. */
		get failed() {
			return failed;
		}
	};
}
