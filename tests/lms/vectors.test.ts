import { describe, expect, test } from 'vitest';
import type { Standard } from './strict/model.ts';
import { readError, writeError } from './strict/rules.ts';

/**
 * What our strict LMS says, case by case: it takes only what the strictest of the reference data models and of the LMSs
 * that were tried take. In order, in one session each; [element, value, error].
 */
const written: Readonly<Record<Standard, readonly (readonly [string, string, number])[]>> = {
	'scorm-1.2': [
		['cmi.core.lesson_status', 'not attempted', 405],
		['cmi.core.lesson_status', 'Passed', 405],
		['cmi.core.lesson_status', 'unknown', 405],
		['cmi.core.lesson_status', 'completed', 0],
		['cmi.core.score.raw', '0', 0],
		['cmi.core.score.raw', '100', 0],
		['cmi.core.score.raw', '100.5', 405],
		['cmi.core.score.raw', '-1', 405],
		['cmi.core.score.raw', '1e2', 405],
		['cmi.core.score.raw', '', 0],
		['cmi.core.session_time', '0000:01:02.34', 0],
		['cmi.core.session_time', '00:01:02', 405],
		['cmi.core.session_time', '0000:01:02.345', 405],
		['cmi.core.session_time', '10000:00:00.00', 405],
		['cmi.core.session_time', '0000:60:00.00', 405],
		['cmi.core.session_time', 'PT1S', 405],
		['cmi.core.lesson_location', 'x'.repeat(255), 0],
		['cmi.core.lesson_location', 'x'.repeat(256), 405],
		['cmi.suspend_data', 'x'.repeat(4096), 0],
		['cmi.suspend_data', 'x'.repeat(4097), 405],
		['cmi.core.exit', 'normal', 405],
		['cmi.core.exit', 'suspend', 0],
		['cmi.core.student_id', 'x', 403],
		['cmi.foo', '1', 401],
		['cmi.interactions.0.type', 'choice', 201],
		['cmi.interactions.1.id', 'q1', 201],
		['cmi.interactions.0.id', 'q 1', 405],
		['cmi.interactions.0.id', 'q1', 0],
		['cmi.interactions.0.student_response', 'a', 201],
		['cmi.interactions.0.type', 'long-fill-in', 405],
		['cmi.interactions.0.type', 'choice', 0],
		['cmi.interactions.0.student_response', 'a,b', 0],
		['cmi.interactions.0.student_response', 'a,a', 405],
		['cmi.interactions.0.student_response', 'leads', 405],
		['cmi.interactions.0.correct_responses.0.pattern', 'b', 0],
		['cmi.interactions.0.result', 'incorrect', 405],
		['cmi.interactions.0.result', 'wrong', 0],
		['cmi.interactions.0.latency', '0000:00:05.50', 0],
		['cmi.interactions.0.time', '10:11:12', 0],
		['cmi.interactions.0.time', '10:11:12.5Z', 405],
		['cmi.interactions.1.id', 'q2', 0],
		['cmi.interactions.1.type', 'fill-in', 0],
		['cmi.interactions.1.student_response', 'x'.repeat(256), 405],
		['cmi.objectives.0.status', 'passed', 201],
		['cmi.objectives.0.id', 'tell', 0],
		['cmi.objectives.0.status', 'passed', 0]
	],
	'scorm-2004': [
		['cmi.completion_status', 'completed', 0],
		['cmi.completion_status', 'passed', 406],
		['cmi.success_status', 'passed', 0],
		['cmi.success_status', '', 406],
		['cmi.exit', 'suspend', 0],
		['cmi.exit', 'bogus', 406],
		['cmi.location', 'x'.repeat(1000), 0],
		['cmi.location', 'x'.repeat(1001), 406],
		['cmi.suspend_data', 'x'.repeat(64000), 0],
		['cmi.suspend_data', 'x'.repeat(64001), 406],
		['cmi.progress_measure', '0.5', 0],
		['cmi.progress_measure', '1.01', 407],
		['cmi.progress_measure', 'abc', 406],
		['cmi.score.scaled', '-1', 0],
		['cmi.score.scaled', '1.5', 407],
		['cmi.score.raw', '85.5', 0],
		['cmi.score.raw', '1e2', 406],
		['cmi.session_time', 'PT1H5M3.25S', 0],
		['cmi.session_time', 'PT3.255S', 406],
		['cmi.session_time', '01:02:03', 406],
		['cmi.session_time', 'PT-5S', 406],
		['cmi.session_time', 'PT1.5M', 406],
		['cmi.total_time', 'PT1S', 404],
		['cmi.score.children', 'x', 401],
		['cmi.interactions.0.type', 'choice', 408],
		['cmi.interactions.1.id', 'x', 351],
		['cmi.interactions.0.id', 'has space', 406],
		['cmi.interactions.0.id', 'q1', 0],
		['cmi.interactions.0.learner_response', 'a', 408],
		['cmi.interactions.0.type', 'choice', 0],
		['cmi.interactions.0.learner_response', 'a[,]b', 0],
		['cmi.interactions.0.learner_response', 'a[,]a', 406],
		['cmi.interactions.0.learner_response', '', 406],
		['cmi.interactions.0.learner_response', 'a[,]', 406],
		['cmi.interactions.0.learner_response', 'a|b', 406],
		['cmi.interactions.0.result', 'wrong', 406],
		['cmi.interactions.0.result', 'incorrect', 0],
		['cmi.interactions.0.latency', 'PT0H0M10S', 0],
		['cmi.interactions.0.latency', 'PT10.123S', 406],
		['cmi.interactions.0.timestamp', '2026-01-02T03:04:05Z', 406],
		['cmi.interactions.0.timestamp', '2026-01-02T03:04:05.12Z', 0],
		['cmi.interactions.0.timestamp', '2026-01-02T03:04:05', 0],
		['cmi.interactions.0.timestamp', '03:04:05', 406],
		['cmi.interactions.0.description', 'x'.repeat(250), 0],
		['cmi.interactions.0.description', 'x'.repeat(251), 406],
		['cmi.interactions.0.description', 'one\ntwo', 406],
		['cmi.interactions.0.description', '{x} y', 406],
		['cmi.interactions.0.description', '{lang=fr}Bonjour', 0],
		['cmi.interactions.1.id', 'q1', 351],
		['cmi.interactions.1.id', 'q2', 0],
		['cmi.interactions.1.type', 'sequencing', 0],
		['cmi.interactions.1.learner_response', 'a[,]a', 0],
		['cmi.interactions.2.id', 'q3', 0],
		['cmi.interactions.2.type', 'long-fill-in', 0],
		['cmi.interactions.2.learner_response', 'x'.repeat(4001), 406],
		['cmi.objectives.0.score.scaled', '1', 408],
		['cmi.objectives.0.id', 'tell', 0],
		['cmi.objectives.0.id', 'act', 351],
		['cmi.objectives.1.id', 'tell', 351],
		['cmi.objectives.0.completion_status', 'completed', 0],
		['adl.nav.request', 'suspendAll', 0],
		['adl.nav.request', 'next', 406]
	]
};

for (const standard of ['scorm-1.2', 'scorm-2004'] as const) {
	describe(`a strict ${standard} LMS`, () => {
		const data = new Map<string, string>();
		for (const [element, value, error] of written[standard]) {
			const shown = value.length > 30 ? `${value.length} characters` : JSON.stringify(value);
			test(`answers ${error} to ${element} = ${shown}`, () => {
				const code = writeError(standard, data, element, value);
				if (code === 0) data.set(element, value);
				expect(code).toBe(error);
			});
		}
	});
}

test.each([
	['scorm-1.2', 'cmi.core.exit', 404],
	['scorm-1.2', 'cmi.interactions.0.id', 404],
	['scorm-1.2', 'cmi.foo', 401],
	['scorm-1.2', 'cmi.suspend_data', 0],
	['scorm-2004', 'cmi.exit', 405],
	['scorm-2004', 'cmi.session_time', 405],
	['scorm-2004', 'cmi.core.student_id', 401],
	['scorm-2004', 'cmi.interactions._count', 0]
] as const)('a strict %s LMS answers %s, when asked, with error %i', (standard, element, error) => {
	expect(readError(standard, element)).toBe(error);
});
