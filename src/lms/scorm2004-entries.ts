import type { Interaction } from '#course/interaction.ts';
import type { LmsObjective } from './lms.ts';
import type { ScormConnection } from './scorm-connection.ts';
import { decimal, duration, identifier, line, timestamp } from './scorm-format.ts';
import { answerText, patternsOf } from './scorm2004-answers.ts';

/** The leaves of an interaction, below `at`. */
export function writeInteraction(
	connection: ScormConnection,
	at: string,
	interaction: Interaction
): void {
	const { objective, type, response } = interaction;
	const put = (leaf: string, value: string) => connection.offer(`${at}.${leaf}`, value);
	put('type', type);
	if (objective !== undefined) put('objectives.0.id', identifier(objective));
	put('timestamp', timestamp(interaction.at));
	for (const [index, pattern] of patternsOf(interaction).filter(Boolean).entries()) {
		put(`correct_responses.${index}.pattern`, pattern);
	}
	put('weighting', decimal(interaction.weighting, 2));
	// An empty one is refused in nearly every type.
	const answer = answerText(type, response);
	if (answer !== '') put('learner_response', answer);
	put('result', interaction.result);
	put('latency', duration(interaction.seconds));
	put('description', line(interaction.description, 250));
}

/** The leaves of an objective, below `at`. */
export function writeObjective(
	connection: ScormConnection,
	at: string,
	{ description, score, done }: LmsObjective
): void {
	connection.offer(`${at}.description`, line(description, 250));
	if (score !== undefined) writeScore(connection, `${at}.score`, score);
	connection.offer(`${at}.completion_status`, done ? 'completed' : 'incomplete');
}

/** Both forms: the standard counts by `scaled`, Moodle's gradebook by `raw` alone. False: some was refused. */
export function writeScore(connection: ScormConnection, at: string, earned: number): boolean {
	const raw = connection.put(`${at}.raw`, decimal(earned * 100, 2));
	connection.offer(`${at}.min`, '0');
	connection.offer(`${at}.max`, '100');
	return connection.put(`${at}.scaled`, decimal(earned, 4)) && raw;
}
