import { expect, test, vi } from 'vitest';
import { findApi, findApiSoon } from './find-api.ts';

const api = { LMSInitialize: () => 'true' };
const api2004 = { Initialize: () => 'true' };

const foreign = new Proxy(
	{},
	{
		get() {
			throw new DOMException(
				'Blocked a frame from accessing a cross-origin frame.',
				'SecurityError'
			);
		}
	}
);

/** A window whose parent is the one given, or itself. */
function frame(own: object = {}, parent?: object): Window {
	const window: Record<string, unknown> = { opener: null, ...own };
	window['parent'] = parent ?? window;
	window['top'] = parent === foreign ? foreign : ((parent as Partial<Window>)?.top ?? window);
	return window as unknown as Window;
}

const places: readonly (readonly [string, Window])[] = [
	['its own window', frame({ API: api })],
	['the parent', frame({}, frame({ API: api }))],
	['three levels up', frame({}, frame({}, frame({}, frame({ API: api }))))],
	['the opener', frame({ opener: frame({ API: api }) })],
	["the opener's parent", frame({ opener: frame({}, frame({ API: api })) })],
	['the opener of the outermost window', frame({}, frame({ opener: frame({ API: api }) }))],
	['an opener behind a foreign parent', frame({ opener: frame({ API: api }) }, foreign)]
];

test.each(places)('the object is found in %s', (_name, window) => {
	expect(findApi(window, 'scorm-1.2')).toBe(api);
});

test('windows of another origin count as empty', () => {
	expect(findApi(frame({ opener: foreign }, foreign), 'scorm-1.2')).toBeUndefined();
});

test('a package of one standard never takes the object of the other', () => {
	expect(findApi(frame({ API_1484_11: api2004 }), 'scorm-1.2')).toBeUndefined();
	expect(findApi(frame({ API: api, API_1484_11: api2004 }), 'scorm-2004')).toBe(api2004);
});

test('an element of the page that is called API is no LMS', () => {
	expect(findApi(frame({ API: { tagName: 'DIV' } }, frame({ API: api })), 'scorm-1.2')).toBe(api);
});

test('windows in a circle come to an end', () => {
	const [one, other] = [{ parent: {} }, { parent: {} }];
	one.parent = other;
	other.parent = one;
	expect(findApi(one as unknown as Window, 'scorm-1.2')).toBeUndefined();
});

test('an object that comes late is found, even one with a function `then`', async () => {
	vi.useFakeTimers();
	const window = frame();
	const late = { ...api, then: () => {} };
	setTimeout(() => Object.assign(window, { API: late }), 1500);
	const found = findApiSoon(window, 'scorm-1.2');
	await vi.advanceTimersByTimeAsync(2000);
	expect((await found)?.api).toBe(late);
	vi.useRealTimers();
});

test('after some seconds there is no LMS', async () => {
	vi.useFakeTimers();
	const found = findApiSoon(frame(), 'scorm-2004');
	await vi.advanceTimersByTimeAsync(5000);
	expect(await found).toBeUndefined();
	vi.useRealTimers();
});
