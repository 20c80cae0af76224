/** Keeps what is being written: soon after the last key, and at once when the page is hidden or left. */
export interface Draft {
	/** Something was typed. */
	later(): void;
	/** It is being kept another way. */
	drop(): void;
	/** Starts to watch the page; gives what ends it, saving what is still to be saved. */
	watch(): () => void;
}

// Milliseconds without a key.
const pause = 800;

export function createDraft(save: () => Promise<void>): Draft {
	let timer: ReturnType<typeof setTimeout> | undefined;

	function drop(): void {
		clearTimeout(timer);
		timer = undefined;
	}

	function now(): void {
		if (timer === undefined) return;
		drop();
		void save();
	}

	return {
		later() {
			clearTimeout(timer);
			timer = setTimeout(now, pause);
		},
		drop,
		watch() {
			const hidden = () => document.visibilityState === 'hidden' && now();
			document.addEventListener('visibilitychange', hidden);
			window.addEventListener('pagehide', now);
			return () => {
				document.removeEventListener('visibilitychange', hidden);
				window.removeEventListener('pagehide', now);
				now();
			};
		}
	};
}
