import { expect, test } from 'vitest';
import { LmsError, type Lms } from '#lms/lms.ts';
import { createScorm12 } from '#lms/scorm12.ts';
import { createScorm2004 } from '#lms/scorm2004.ts';
import { decode, encode } from '#progress/codec.ts';
import { toBase64url } from '#progress/base64url.ts';
import { checksum } from '#progress/codec.ts';
import { counted } from '#progress/merge.ts';
import { toStored } from '#progress/progress.ts';
import { kinds, outline } from '#progress/sample-progress.ts';
import { standingOf } from '#progress/standing.ts';
import { landing } from '../../src/routes/landing.ts';
import { Chance } from './faults/chance.ts';
import { named, type Api } from './fake-lms.ts';
import { finished, halfWay } from './sample-record.ts';
import { readProgressFile } from '#lms/read-progress-file.ts';
import { raised, Stage } from './stage.ts';

const all = Number(process.env['ONRAMP_RUNS'] ?? 100_000);
const seed = Number(process.env['ONRAMP_SEED'] ?? 1);
const share = (part: number) => Math.ceil(all * part);
const slow = { timeout: 60_000 + all };

const real = encode({
	stored: {
		place: 3,
		visited: [3, 7],
		activities: new Map([
			[1, [4]],
			[5, [2]],
			[900, [1, 2, 3]]
		])
	},
	release: 2,
	counter: 812
});

const letters = [
	...'p1AZaz09-_+/= \u0000\u{1F600}\uD800\n<&"\'{}%',
	'e',
	'.',
	'__proto__',
	'constructor'
];

function someText(chance: Chance, most: number): string {
	return Array.from({ length: chance.below(most) }, () => chance.among(letters)).join('');
}

/** A real string with something done to it, or any other. */
function someSuspended(chance: Chance): string {
	const at = chance.below(real.length + 1);
	switch (chance.below(6)) {
		case 0:
			return real.slice(0, at);
		case 1:
			return real.slice(0, at) + chance.among(letters) + real.slice(at + 1);
		case 2:
			return real.slice(at) + real.slice(0, at);
		case 3:
			return real + someText(chance, 6);
		case 4:
			return someText(chance, 60);
		default:
			return sealed(Array.from({ length: chance.below(40) }, () => chance.below(256)));
	}
}

/** Any bytes below a checksum that fits: written by nobody, and read as if by us. */
function sealed(body: readonly number[]): string {
	return `p1${toBase64url([...checksum(body), ...body])}`;
}

test(`${share(0.608)} strings in place of suspend data are read right or not at all`, slow, () => {
	const chance = new Chance(seed);
	let read = 0;
	for (let run = 0; run < share(0.608); run++) {
		const text = someSuspended(chance);
		const save = decode(text);
		if ('garbage' in save) {
			if (save.garbage !== text) throw new Error(`Not kept as it was: ${JSON.stringify(text)}`);
			continue;
		}
		read += 1;
		const { progress } = counted(outline, kinds, save);
		const { score = 0, measure, passed } = standingOf(outline, kinds, progress);
		const again = decode(encode({ ...save, stored: toStored(outline, kinds, progress) }));
		const isSound =
			score >= 0 && score <= 1 && measure >= 0 && measure <= 1 && passed === score >= 0.75;
		if (!isSound || 'garbage' in again) throw new Error(`Read wrong: ${JSON.stringify(text)}`);
		// What was cut off or changed earns nothing: it is not read.
		const isForged = !real.startsWith(text) && checkedByOthers(text);
		if (!isForged && text !== real && text.length > 0) throw new Error(`Believed: ${text}`);
	}
	console.log(`${read} of ${share(0.608)} were read`);
	expect(read).toBeGreaterThan(0);
});

/** Its checksum fits, worked out here anew. */
function checkedByOthers(text: string): boolean {
	const bytes = [...Buffer.from(text.slice(2), 'base64url')];
	return text.startsWith('p1') && sealed(bytes.slice(4)) === text;
}

test(`${share(0.15)} launch addresses lead into the course or nowhere`, slow, () => {
	const chance = new Chance(seed + 1);
	for (let run = 0; run < share(0.15); run++) {
		const base = chance.among(['', '/a', '/some/folder', '/%2e%2e/x']);
		const page = chance.among([
			'/',
			'/index.html',
			'/lesson-3/index.html',
			'//evil.example/',
			'/..//'
		]);
		const here = `https://lms.example${base}${page}?${someText(chance, 20)}#${chance.among(['', someText(chance, 9)])}`;
		if (!URL.canParse(here)) continue;
		const path = chance.among(['', '/es']);
		const place = chance.among([0, 3, 7, 99, -1, Number.NaN]);
		const to = landing(place, outline, { here, base, path });
		const isOwn = to === undefined || to.startsWith(`${base}${path}/`);
		const stays = to === undefined || new URL(to, here).origin === 'https://lms.example';
		if (!isOwn || !stays) throw new Error(`${here} leads to ${to}`);
	}
	expect(landing(3, outline, { here: 'https://lms.example/?a=1', base: '', path: '' })).toBe(
		'/lesson-3/index.html'
	);
});

const nasty = {
	toString(): string {
		throw new Error('nasty');
	}
};

/** What a call to an LMS may give back. */
function someAnswer(chance: Chance): unknown {
	return chance.among<() => unknown>([
		() => 'true',
		() => 'false',
		() => '',
		() => '0',
		() => chance.among(['passed', 'COMPLETED', ' incomplete', 'browse', 'review', 'no-credit']),
		() => someSuspended(chance),
		() => real,
		() => someText(chance, 30),
		() => String(chance.below(400) - 100),
		() => '1e999',
		() => '99999999999999999999',
		() => chance.below(1000),
		() => Number.NaN,
		() => -1,
		() => chance.below(2) === 0,
		() => null,
		() => undefined,
		() => ({}),
		() => [],
		() => nasty,
		() => Symbol('answer'),
		() => 7n,
		() => () => 'true',
		() => Promise.resolve('true'),
		() => new Proxy({}, { get: () => nasty }),
		() => {
			throw chance.among<unknown>([new Error('gone'), 'gone', undefined, nasty]);
		}
	])();
}

const names = ['Initialize', 'Terminate', 'GetValue', 'SetValue', 'Commit', 'GetLastError'];

/** Mostly mad; some say yes often enough for a session to get going, and then anything. */
function madApi(chance: Chance, standard: 'scorm-1.2' | 'scorm-2004'): Api {
	const patience = chance.below(40);
	let calls = 0;
	const functions = names.map((name) => [
		name,
		(element = '') => {
			calls += 1;
			// Lists that never end would be a fault of the LMS that no page survives: a number is a number.
			if (element.endsWith('_count')) return chance.among(['0', '3', 'x', '', 2, Number.NaN, null]);
			if (calls > patience || name === 'GetValue') return someAnswer(chance);
			return name === 'GetLastError' ? '0' : 'true';
		}
	]);
	return named(Object.fromEntries(functions) as Api, standard);
}

test(`${share(0.2)} LMSs that answer anything at all are survived`, slow, async () => {
	const chance = new Chance(seed + 2);
	let opened = 0;
	let saved = 0;
	for (let run = 0; run < share(0.2); run++) {
		const standard = chance.among(['scorm-1.2', 'scorm-2004'] as const);
		const create = standard === 'scorm-1.2' ? createScorm12 : createScorm2004;
		const lms: Lms = create(madApi(chance, standard));
		try {
			const { mode, credit, learner, suspended, limit, ...rest } = await lms.open();
			opened += 1;
			const texts = [
				mode,
				learner.id,
				learner.name,
				suspended,
				lms.news?.() ?? '',
				lms.language?.() ?? ''
			];
			const flags = [credit, rest.completed, rest.passed, rest.failed];
			const isSound =
				texts.every((text) => typeof text === 'string') &&
				flags.every((flag) => typeof flag === 'boolean') &&
				['normal', 'review', 'browse'].includes(mode) &&
				limit > 0;
			if (!isSound) throw new Error(`Opened with ${JSON.stringify(rest)}`);
			await lms.save(chance.among([halfWay, finished]), { doubted: chance.below(2) === 0 });
			saved += 1;
			await lms.close(finished, chance.among(['left', 'exit']));
		} catch (error) {
			if (!(error instanceof LmsError)) throw error;
		}
	}
	console.log(`${opened} opened, ${saved} said that they had saved`);
	expect(opened).toBeGreaterThan(saved);
	expect(saved).toBeGreaterThan(0);
});

test(
	`${share(0.002)} whole sessions in such LMSs keep every answer here, and credit none that was not given`,
	slow,
	async () => {
		const chance = new Chance(seed + 3);
		for (let run = 0; run < share(0.002); run++) {
			const standard = chance.among(['scorm-1.2', 'scorm-2004'] as const);
			const stage = new Stage(standard, { change: () => madApi(chance, standard) });
			const { session } = await stage.launch();
			const { score: before = 0 } = session.view.standing;
			expect(await session.record(5, raised(3))).toBe('stored');
			session.visit(7);
			await session.exit();
			// What a real string in suspend data has earned is earned.
			expect([0, (1 + 1.5) / 4]).toContain(before);
			expect(session.eventsOf(5)).toEqual([raised(3)]);
		}
	}
);

test(`${share(0.04)} files that are none are refused`, slow, () => {
	const chance = new Chance(seed + 4);
	const form = {
		format: 'onramp-progress',
		version: 1,
		course: 'sample',
		release: 1,
		progress: real
	};
	for (let run = 0; run < share(0.04); run++) {
		const value = chance.among([null, 1, 'x', [], {}, [{}], [[1]], real, someText(chance, 9)]);
		const key = chance.among([...Object.keys(form), 'interactions', 'texts', 'checksum']);
		const text = chance.among([
			JSON.stringify({ ...form, [key]: value }),
			JSON.stringify({ ...form, interactions: [], [key]: value }),
			someText(chance, 200)
		]);
		const read = readProgressFile(text, 'sample');
		if (typeof read !== 'string') throw new Error(`Read: ${text}`);
	}
	expect(readProgressFile('', 'sample')).toBe('not-progress');
});
