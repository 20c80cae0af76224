import type { Page } from '@playwright/test';
import type { Kept } from '#lms/mirror.ts';
import { decode } from '#progress/codec.ts';
import type { Stored } from '#progress/progress.ts';

/** What the page's own database holds of its learner's progress: read as another visit would read it. */
export async function readStored(page: Page): Promise<Stored> {
	const kept = await page.evaluate(async () => {
		const answer = <T>(request: IDBRequest<T>) =>
			new Promise<T>((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(new Error('The database does not answer.'));
			});
		const database = await answer(indexedDB.open('onramp'));
		const store = database.transaction('mirror').objectStore('mirror');
		const keys = (await answer(store.getAllKeys())).map(String);
		const found = keys.filter((key) => key.endsWith('"progress"]'));
		const values = await Promise.all(found.map((key) => answer<unknown>(store.get(key))));
		database.close();
		return values;
	});
	const [mine, ...others] = kept as Kept[];
	if (!mine || others.length > 0) throw new Error(`${kept.length} learners have progress here.`);
	const save = decode(mine.progress);
	if ('garbage' in save) throw new Error(`This cannot be read: ${save.garbage}`);
	return save.stored;
}
