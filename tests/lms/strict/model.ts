import {
	between,
	either,
	matches,
	oneOf,
	real,
	scorm12,
	scorm2004,
	text,
	type Check
} from './values.ts';

export type Standard = 'scorm-1.2' | 'scorm-2004';

export interface Element {
	readonly pattern: RegExp;
	readonly access: 'r' | 'w' | 'rw';
	readonly check: Check;
	/** Values of the right type outside this are out of range (407), which only SCORM 2004 tells apart. */
	readonly range?: Check;
}

/** `n` stands for an index. */
function element(
	name: string,
	access: Element['access'],
	check: Check = text(4096),
	range?: Check
): Element {
	const source = name.replaceAll('.', '\\.').replace(/\bn\b/g, '\\d+');
	return { pattern: new RegExp(`^${source}$`), access, check, ...(range ? { range } : {}) };
}

const each = (names: string, access: Element['access'], check?: Check, range?: Check) =>
	names.split(' ').map((name) => element(name, access, check, range));

const elements12: readonly Element[] = [
	...each(
		'cmi.core._children cmi.core.score._children cmi.core.student_id cmi.core.student_name cmi.core.credit cmi.core.entry cmi.core.total_time cmi.core.lesson_mode cmi.launch_data cmi.comments_from_lms cmi.objectives._children cmi.objectives._count cmi.objectives.n.score._children cmi.student_data._children cmi.student_data.mastery_score cmi.student_data.max_time_allowed cmi.student_data.time_limit_action cmi.student_preference._children cmi.interactions._children cmi.interactions._count',
		'r'
	),
	element('cmi.core.lesson_location', 'rw', scorm12.string255),
	element('cmi.core.lesson_status', 'rw', scorm12.status),
	...each('cmi.core.score.raw cmi.core.score.min cmi.core.score.max', 'rw', scorm12.score),
	element('cmi.core.exit', 'w', scorm12.exit),
	element('cmi.core.session_time', 'w', scorm12.timespan),
	...each('cmi.suspend_data cmi.comments', 'rw', scorm12.string4096),
	element('cmi.objectives.n.id', 'rw', scorm12.identifier),
	...each(
		'cmi.objectives.n.score.raw cmi.objectives.n.score.min cmi.objectives.n.score.max',
		'rw',
		scorm12.score
	),
	element('cmi.objectives.n.status', 'rw', either(scorm12.status, oneOf('not attempted'))),
	element('cmi.student_preference.audio', 'rw', between(-1, 100)),
	element('cmi.student_preference.speed', 'rw', between(-100, 100)),
	element('cmi.student_preference.text', 'rw', oneOf('-1', '0', '1')),
	element('cmi.student_preference.language', 'rw', scorm12.string255),
	element('cmi.interactions.n.id', 'w', scorm12.identifier),
	element('cmi.interactions.n.objectives.n.id', 'w', scorm12.identifier),
	element('cmi.interactions.n.time', 'w', scorm12.time),
	element('cmi.interactions.n.type', 'w', scorm12.type),
	element('cmi.interactions.n.correct_responses.n.pattern', 'w', scorm12.string255),
	element('cmi.interactions.n.weighting', 'w', real),
	element('cmi.interactions.n.student_response', 'w', scorm12.string255),
	element('cmi.interactions.n.result', 'w', scorm12.result),
	element('cmi.interactions.n.latency', 'w', scorm12.timespan)
];

const unit = between(0, 1);
const signed = between(-1, 1);

const elements2004: readonly Element[] = [
	...each(
		'cmi._version cmi.completion_threshold cmi.credit cmi.entry cmi.launch_data cmi.learner_id cmi.learner_name cmi.max_time_allowed cmi.mode cmi.scaled_passing_score cmi.time_limit_action cmi.total_time cmi.score._children cmi.interactions._children cmi.interactions._count cmi.interactions.n.objectives._count cmi.interactions.n.correct_responses._count cmi.objectives._children cmi.objectives._count cmi.objectives.n.score._children cmi.learner_preference._children cmi.comments_from_learner._children cmi.comments_from_learner._count cmi.comments_from_lms._children cmi.comments_from_lms._count',
		'r'
	),
	element('cmi.completion_status', 'rw', scorm2004.completion),
	element('cmi.success_status', 'rw', scorm2004.success),
	element('cmi.exit', 'w', scorm2004.exit),
	element('cmi.location', 'rw', text(1000)),
	element('cmi.suspend_data', 'rw', text(64000)),
	element('cmi.progress_measure', 'rw', real, unit),
	element('cmi.session_time', 'w', scorm2004.duration),
	...each('cmi.score.scaled cmi.objectives.n.score.scaled', 'rw', real, signed),
	...each('cmi.score.raw cmi.score.min cmi.score.max', 'rw', real),
	element('cmi.objectives.n.id', 'rw', scorm2004.long),
	...each(
		'cmi.objectives.n.score.raw cmi.objectives.n.score.min cmi.objectives.n.score.max',
		'rw',
		real
	),
	element('cmi.objectives.n.success_status', 'rw', scorm2004.success),
	element('cmi.objectives.n.completion_status', 'rw', scorm2004.completion),
	element('cmi.objectives.n.progress_measure', 'rw', real, unit),
	element('cmi.objectives.n.description', 'rw', scorm2004.localized(250)),
	element('cmi.interactions.n.id', 'rw', scorm2004.long),
	element('cmi.interactions.n.type', 'rw', scorm2004.type),
	element('cmi.interactions.n.objectives.n.id', 'rw', scorm2004.long),
	element('cmi.interactions.n.timestamp', 'rw', scorm2004.time),
	element('cmi.interactions.n.correct_responses.n.pattern', 'rw', text(4000)),
	element('cmi.interactions.n.weighting', 'rw', real),
	element('cmi.interactions.n.learner_response', 'rw', text(4000)),
	element('cmi.interactions.n.result', 'rw', scorm2004.result),
	element('cmi.interactions.n.latency', 'rw', scorm2004.duration),
	element('cmi.interactions.n.description', 'rw', scorm2004.localized(250)),
	element('cmi.comments_from_learner.n.comment', 'rw', scorm2004.localized(4000)),
	element('cmi.comments_from_learner.n.location', 'rw', text(250)),
	element('cmi.comments_from_learner.n.timestamp', 'rw', scorm2004.time),
	element('cmi.learner_preference.audio_level', 'rw', matches(/^\d+(\.\d+)?$/)),
	element('cmi.learner_preference.language', 'rw', text(250)),
	element('adl.nav.request', 'rw', scorm2004.navigation),
	...each('adl.nav.request_valid.continue adl.nav.request_valid.previous', 'r')
];

const models: Readonly<Record<Standard, readonly Element[]>> = {
	'scorm-1.2': elements12,
	'scorm-2004': elements2004
};

export function findElement(standard: Standard, name: string): Element | undefined {
	return models[standard].find(({ pattern }) => pattern.test(name));
}
