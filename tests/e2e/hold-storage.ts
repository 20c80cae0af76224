import type { Page } from '@playwright/test';

declare global {
	interface Window {
		/** True: a wait of 200 ms never ends, so that what is shown meanwhile can be looked at. */
		patient?: boolean;
		/** True: a transaction on the course's database is kept open, as another tab's might be. */
		holding?: boolean;
		/** True: the database takes nothing more, as when the disk is full. */
		full?: boolean;
	}
}

/** Lets a page be held up and refused by its own storage. Called before the first page is opened. */
export async function prepareStorage(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const later = window.setTimeout.bind(window);
		window.setTimeout = ((run: () => void, wait?: number) =>
			later(() => {
				if (wait === 200 && window.patient) return;
				run();
			}, wait)) as typeof window.setTimeout;

		// eslint-disable-next-line @typescript-eslint/unbound-method -- called on its own store below
		const { put } = IDBObjectStore.prototype;
		IDBObjectStore.prototype.put = function (value: unknown, key?: IDBValidKey) {
			if (window.full) throw new DOMException('The disk is full.', 'QuotaExceededError');
			return put.call(this, value, key);
		};
	});
}

/** Keeps the database busy: whatever the page wants to store has to wait until it is let go. */
export async function holdStorage(page: Page, { patient }: { patient: boolean }): Promise<void> {
	await page.evaluate(async (patient) => {
		window.patient = patient;
		window.holding = true;
		const database = await new Promise<IDBDatabase>((resolve, reject) => {
			const request = indexedDB.open('onramp');
			request.onsuccess = () => resolve(request.result);
			request.onerror = () => reject(new Error('There is no database.'));
		});
		const [name = ''] = database.objectStoreNames;
		const store = database.transaction(name, 'readwrite').objectStore(name);
		const again = () => {
			if (window.holding) store.get('nothing').onsuccess = again;
			else database.close();
		};
		again();
	}, patient);
}

export async function letStorageGo(page: Page): Promise<void> {
	await page.evaluate(() => {
		window.holding = false;
		window.patient = false;
	});
}
